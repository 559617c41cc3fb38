package org.tftsr.ai.internal.safety;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.tftsr.ai.internal.Messages;

/** The kinds of orders that lines give to models. */
final class OrderPatterns {

	/** A kind of order. */
	private record Kind(Supplier<String> why, List<Order> orders) {

		boolean in(String text) {
			return orders.stream().anyMatch(order -> order.in(text));
		}
	}

	private static final String MODEL = "(?:a\\.?i\\.?|llms?|assistants?|language models?|chat ?bots?|chat ?gpt|gpt(?:-?\\d\\w*)?|claude|gemini"
			+ "|copilot|ai agents?|ai models?|ai system|summari[sz]er|log analy[sz]er)";
	private static final String MODEL_WORDS = "ai|a.i|llm|assistant|language model|bot|gpt|claude|gemini|copilot|summari|analy";
	private static final String TOLD = "(?:instructions?|prompts?|rules?|directions?|directives?|guidelines?|guardrails?|safeguards?|context"
			+ "|messages?|commands?|orders?|training|programming|constraints?|restrictions?|polic(?:y|ies)|everything|conversation"
			+ "|what (?:you|was|i) [a-z ]*(?:told|said)|text above)";
	private static final String REVOKE = "(?:ignore|disregard|forget|override|overrule|bypass|neglect|set aside|drop|discard|skip|cancel|void"
			+ "|erase|do not (?:follow|obey|heed)|don'?t (?:follow|obey|heed)|stop (?:following|obeying)|(?:pay )?no (?:more )?attention to"
			+ "|no longer follow)";
	private static final String REVOKE_WORDS = "ignore|disregard|forget|overr|bypass|neglect|set aside|drop|discard|skip|cancel|void|erase"
			+ "|do not |don't |dont |stop |attention to|no longer";

	private static final Kind OVERRIDE = new Kind(() -> Messages.OrderPatterns_override, List.of(
			Order.of("ignore|disregard|forget",
					"\\b(?:ignore|disregard|forget)\\b(?: \\w+){0,3}? (?:previous|prior|above|earlier|preceding|foregoing|your|my|system|all)\\b"
							+ "(?: \\w+){0,4}? " + TOLD),
			Order.of(REVOKE_WORDS,
					"\\b" + REVOKE + "\\b(?: (?:all|any|every|of|the|these|those|your|my))* (?:previous|prior|preceding|foregoing|system"
							+ "|initial|safety|developer|above|earlier|original)(?: (?:and|or|of|the|system|safety|user|developer|previous|prior|given))* "
							+ "(?:instructions?|prompts?|rules|directives?|guidelines|guardrails|constraints|restrictions|messages?|orders"
							+ "|programming|training)"),
			Order.of(REVOKE_WORDS, "\\b" + REVOKE + " (?:all |any )?(?:of )?your (?:\\w+ )?(?:instructions?|prompts?|rules|directives?|guidelines"
					+ "|guardrails|training|programming|restrictions)"),
			Order.of("ignore|disregard|forget",
					"\\b(?:ignore|disregard|forget) (?:everything|all|anything) (?:above|before|prior|you (?:were|have been|was|know|read)|that (?:was|came))"),
			Order.of("ignore|disregard|forget", "\\b(?:ignore|disregard|forget) (?:the )?(?:above|preceding|foregoing)\\b(?: (?:and|text)|[.,;:]|$)"),
			Order.of("ignore|disregard", "ignore(?:all)?(?:the)?(?:previous|prior|above)instructions?|disregard(?:all)?previousinstructions?"),
			Order.of("instruction",
					"\\binstructions? (?:above|before|so far) (?:are|is|were) (?:void|cancell?ed|obsolete|superseded|revoked|no longer)"),
			Order.of("instruction|prompt|directive|task",
					"\\b(?:updated|new|revised|real|actual|true|following) (?:system )?(?:instructions?|prompt|directives?|task)"
							+ "(?: \\w+){0,3} (?:supersedes?|overrides?|replaces?|for you|for the (?:ai|assistant|model))\\b")));

	private static final Kind REVOCATION = new Kind(OVERRIDE.why(), List.of(
			Order.of("ignore|disregard|forget|set aside|drop ",
					"\\b(?:ignore|disregard|forget|set aside|drop)\\b.{0,30}\\b(?:what(?:ever)?|everything|anything|all)\\b.{0,20}\\b(?:you|they|i) (?:\\w+ )?(?:told|asked|said|know|learned|read|given|instructed)"),
			Order.of("ignore prev|ignore the prev", "\\bignore (?:the |all )?prev(?:ious)?\\.?.{0,20}\\binstr"),
			Order.of("revoked|void|cancel|superseded|obsolete|no longer|overrid|replaced",
					"\\b(?:previous|prior|earlier|above|existing|original) (?:guidance|instructions?|rules|directives?|messages|prompts?|orders)\\b.{0,30}\\b(?:revoked|void|cancell?ed|superseded|obsolete|no longer|overridden|replaced)"),
			Order.of("override|supersede|replace",
					"\\b(?:overrides?|supersedes?|replaces?) (?:all |any )?(?:of )?(?:the )?(?:earlier|previous|prior|above|preceding)\\b(?: \\w+)? ?(?:messages?|instructions?|rules|guidance|prompts?|orders|text)"),
			Order.of("follow|obey|heed|apply",
					"\\b(?:do not|don't|never) (?:follow|obey|heed|apply) (?:any |the |all |your )*(?:\\w+ )?(?:instructions?|rules|guidelines|prompts?)\\b"),
			Order.of("ignore|disregard", "\\b(?:ignore|disregard) (?:all |any |the |your )*(?:safety|ethics|ethical|guardrails?)\\b"),
			Order.of("disable|turn off|remove|switch off",
					"\\b(?:disable|turn off|remove|switch off) (?:the |all |your )?(?:redaction|guardrails?|content filters?|moderation|safety filters?)\\b"),
			Order.of("new ", "\\bnew (?:guidance|objective|orders|goal|mission) ?(?::|->|=>|=)")));

	private static final Kind ROLE = new Kind(() -> Messages.OrderPatterns_role, List.of(
			Order.of("you are ",
					"\\byou are (?:now|no longer|from now on) (?:a|an|the|in|going|acting|free|dan|not|my|bound|operating|called|root|to)\\b"),
			Order.of("from now on", "\\bfrom now on,? (?:you|the assistant|your)\\b"),
			Order.of("pretend|imagine", "\\b(?:pretend|imagine)(?: that)? (?:to be|you(?:'re| are)|you have)\\b"),
			Order.of("you must|you should|you will|you shall",
					"\\byou (?:must|should|will|shall) (?:now )?(?:act|behave|respond|answer|reply|pretend|roleplay|obey|comply) "),
			Order.of("act as|behave as|roleplay as|respond as|answer as",
					"\\b(?:act|behave|roleplay|respond|answer) as (?:if you|though you|an? (?:unrestricted|unfiltered|evil|different|helpful|ai|dan|root|admin|hacker))"),
			Order.of(" mode",
					"\\b(?:enable|activate|enter|switch to|you are in) (?:developer|debug|god|dan|jailbreak|unrestricted|maintenance|admin) mode\\b.*\\b(?:you|your|filters?|restrictions?|safety|respond|answer)\\b"),
			Order.of("you're a|you are a",
					"\\byou(?:'re| are) an? (?:\\w+ ){0,2}?(?:bot|chatbot|assistant|language model|ai|hacker|pirate|sysadmin|jailbroken)\\b"),
			Order.of("let's |let us ", "\\b(?:let's|let us) (?:play a game|pretend|imagine|roleplay|role-play)"),
			Order.of("which you |where you ", "\\b(?:in which|where) you (?:are|play|act as) (?:an?|the|my) "),
			Order.of("authori", "\\b(?:i|we) (?:hereby )?authori[sz]e you to\\b|\\byou are (?:hereby |now )authori[sz]ed to\\b"),
			Order.of(" you to", "\\b(?:operator|user|admin|administrator|developer|owner|boss|team) (?:wants|needs|asks|expects|instructs|orders) you to\\b"),
			Order.of("your ", "\\byour (?:real|true|actual|new) (?:boss|master|operator|owner|creator|purpose|identity)\\b"),
			Order.of("do anything now", "\\bdo anything now\\b"),
			Order.of("jailbr", "\\bjailb(?:reak|roken)\\b.*\\b(?:you|mode|prompt|model|ai|assistant)\\b"),
			Order.of("your new ", "\\byour new (?:role|persona|identity|task|goal|objective|job|instructions?|system prompt) (?:is|are|:)"),
			Order.of("new ", "\\bnew (?:system )?(?:instructions?|prompt|persona|directives?) ?(?::|for you|follow|begin)"),
			Order.of("your ",
					"\\byour (?:only |real |true |actual |primary |sole )?(?:task|job|goal|objective|purpose|mission) (?:is|now)\\b.*\\b(?:to|not)\\b")));

	private static final Kind ADDRESS = new Kind(() -> Messages.OrderPatterns_address, List.of(
			Order.of(MODEL_WORDS,
					"\\b(?:dear|hey|hello|hi|attention|attn|note|notice|message|memo|warning|important|instructions?|directives?|reminder|request)"
							+ "[ ,:!-]+(?:to |for |from )?(?:the |any |all |every |our )?" + MODEL + "\\b(?: \\w+){0,4}? ?[,:!.(-]"),
			Order.of("instruction|directive|note|message|order",
					"\\b(?:instructions?|directives?|note|message|orders) (?:for|to) (?:the |any |all |every )?" + MODEL + "\\b"),
			Order.of("if you", "\\bif you(?:'re| are) (?:an? |the )?(?:\\w+ ){0,2}?" + MODEL + "\\b"),
			Order.of("as a",
					"\\bas an? (?:\\w+ ){0,2}?(?:ai|language model|llm|assistant)\\b.*\\b(?:you|must|should|i (?:must|will|cannot))\\b"),
			Order.of("reading|reads|processing|analy|summari",
					"\\b" + MODEL + "(?: (?:reading|processing|analy[sz]ing|summari[sz]ing|that reads?|who reads?|which reads?)\\b).*\\b"
							+ "(?:must|should|shall|please|report|ignore|say|tell|conclude|classify|respond|reply|do not|don't)\\b"),
			Order.of("ai|assistant|llm|model|gpt|claude|copilot|gemini",
					"(?:^|[^\\w])(?:ai|assistant|llm|model|chatgpt|claude|copilot|gemini|gpt) ?[:,] ?(?:please|ignore|disregard|you|do not|don't|tell|say|"
							+ "respond|reply|report|conclude|print|send|run|execute|forget|stop|now|output|always|never|classify|mark)\\b"),
			Order.of("any |every |all |the ",
					"\\b(?:any|every|all|the) (?:ai|llm|language model|assistant)s? (?:must|should|shall|has to|have to|needs? to|is to|are to|will)\\b")));

	private static final Kind READER = new Kind(ADDRESS.why(), List.of(
			Order.of("llm|ai |language model|gpt|claude|copilot",
					"\\b(?:ai agents?|ai models?|ai assistants?|llms?|language models?|chatgpt|gpt|claude|copilot)\\b.{0,20}\\b(?:should|must|shall|has to|have to|needs to)\\b"),
			Order.of("model|assistant", "\\b(?:hello|hi|hey|dear) (?:model|assistant|bot|agent)\\b"),
			Order.of("model must|model should|assistant must|assistant should|model, |assistant, ",
					"\\b(?:model|assistant)(?:,| must| should| shall) (?:not |only |always |never )*(?:answer|ignore|respond|reply|report|say|skip|omit|output|mention|treat|conclude)\\b"),
			Order.of("llm|_ai|-ai|to ai|for ai|model|assistant|gpt|copilot|claude",
					"(?:note|message|instructions?|hint|tip|prompt|request)[_ -]?(?:to|for)[_ -]?(?:the[_ -])?(?:llm|ai|model|assistant|gpt|copilot|claude)(?:[^a-z]|$)|\\[[a-z ]{0,20}(?:instructions?|note|message) (?:to|for) "),
			Order.of("reads this|reading this|read this",
					"\\b(?:who(?:ever)?|anyone|anybody|anything|whatever|if you(?: are| can)?)(?: that| who)? (?:reads?|reading|can read) this\\b"),
			Order.of("your context|your conversation", "\\b(?:contents? of |all of )?your (?:context|conversation)(?: window| history)?\\b")));

	private static final Kind FORMAT = new Kind(() -> Messages.OrderPatterns_format, List.of(Order.of("<|", "<\\|[a-z_]{2,24}\\|>"),
			Order.of("inst]", "\\[/?inst\\]"), Order.of(">>", "<< ?/?(?:sys|system|instructions?|user|assistant|admin) ?>>"), Order.of("_of_turn>", "</?(?:start|end)_of_turn>"),
			Order.of("##", "^(?:\\W{0,6})?#{2,4} ?(?:system|instructions?|assistant|response|human|user)(?: prompt| message)?:"),
			Order.of("system|assistant|instructions|developer|prompt|human",
					"</?(?:system|assistant|system_prompt|system-prompt|instructions?|developer|prompt|human)>.{0,200}\\b(?:you|your|ignore|continue|user|assistant|now|reply|say|always)\\b"
							+ "|\\b(?:you|your|ignore|now)\\b.{0,200}</?(?:system|assistant|instructions?|human)>|^\\W{0,3}</?(?:system|assistant|human|system_prompt)>\\W{0,3}$"),
			Order.of("\"role\"",
					"\"role\" ?: ?\"(?:system|assistant|developer|tool)\".{0,40}\"content\"|\"content\".{0,200}\"role\" ?: ?\"(?:system|assistant|developer)\""),
			Order.of("human|assistant|system|developer|user",
					"(?:^|\\\\n|[\"'\\]] ?)(?:human|assistant|system|developer|user) ?: ?.{0,80}\\b(?:ignore|disregard|you (?:are|must|will|should)|your|always|never|respond|reply|say|sure|okay|understood|certainly|of course|i (?:will|have|am)|i'll|override|disable|new instructions?|from now)\\b"),
			Order.of("prompt|system message|untrusted|user data|instructions|context window",
					"\\b(?:begin|end|start) (?:of )?(?:the )?(?:system prompt|prompt|system message|untrusted data|user data|instructions|context window)\\b"),
			Order.of("trusted ", "\\bend of (?:the )?(?:un)?trusted\\b|\\bis trusted (?:operator|system|user|developer) input\\b"),
			Order.of("[[data|[[end", "\\[\\[(?:data|end)\\b"),
			Order.of("system ", "\\bsystem (?:prompt|message|override|instruction) ?[:=]"),
			Order.of("{{", "\\{\\{#?(?:system|user|assistant)[~}]"),
			Order.of("[system|[assistant|[developer",
					"\\[(?:system|assistant|developer)\\] ?(?:\\(#\\w*\\)|.{0,60}\\b(?:you|your|ignore|override)\\b)"),
			Order.of("</|<data|<log|<doc|<context|<untr|<evid|<att",
					"</?(?:data|log|logs|document|context|untrusted|evidence|attachment)>.*\\b(?:ignore|instructions?|you|your|assistant|now)\\b"),
			Order.of("end of ",
					"(?:^|[^\\w/])end of (?:log|logs|data|file|document|context|evidence|input)s?\\b.{0,60}\\b(?:instructions?|now|you|your|assistant|task|ignore|please)\\b")));

	private static final Kind TOOL = new Kind(() -> Messages.OrderPatterns_tool, List.of(
			Order.of("tool_|function_call|invoke|antml:|parameter name",
					"</?(?:tool_call|tool_calls|function_call|function_calls|tool_code|tool_use|tool_result|invoke|antml:\\w+|parameter name)\\b"),
			Order.of("name=|function=|parameter=", "<invoke name=|<function=|<parameter="),
			Order.of("tool_call|function_call", "\"(?:tool_calls?|function_call)\" ?: ?[\\[{]"),
			Order.of("tool_use|function_call|tool_result", "\"type\" ?: ?\"(?:tool_use|function_call|tool_result)\""),
			Order.of("action input|recipient_name", "\\b(?:action input|recipient_name) ?:.*\\{"),
			Order.of("```tool", "```(?:tool_code|tool_call|tool)"), Order.of("action input", "\\baction ?: ?\\w+.{0,40}action input ?:"),
			Order.of("call |invoke |use |run |execute ",
					"\\b(?:call|invoke|use|run|execute) (?:the |your )(?:\\w+[ -]){0,2}(?:tool|function|plugin|shell tool|browser tool|code interpreter)\\b"),
			Order.of("functions.", "\\bfunctions\\.\\w+\\(|\\bto=functions\\.")));

	private static final Kind FETCH = new Kind(() -> Messages.OrderPatterns_fetch, List.of(
			Order.of("![", "!\\[[^\\]]{0,200}\\] ?\\( ?<?(?:https?:|//|data:|ftp:)"), Order.of("![", "!\\[[^\\]]{0,200}\\] ?\\["),
			Order.of("<img|<iframe|<script|<object|<embed|<svg|<video|<audio|<source|<link|<meta",
					"<(?:img|iframe|script|object|embed|svg|video|audio|source|link|meta)\\b[^>]{0,300}(?:src|href|data|content|srcset)? ?= ?[\"']?[^>]{0,60}(?:https?:)?//"),
			Order.of("](|] (", "\\[[^\\]]{0,200}\\] ?\\( ?(?:javascript|data|vbscript):"),
			Order.of("](|] (",
					"\\[[^\\]]{0,200}\\] ?\\( ?https?://[^)]{0,300}(?:\\{|%7b|\\$|<|=\\[|data=|secret|token|prompt|leak|exfil|[?&]q=|[?&]d=)"),
			Order.of("curl|wget|iex|base64",
					"\\b(?:to|should|must|please) (?:fix|resolve|solve|repair|mitigate|recover|run|execute)\\b.{0,60}\\b(?:curl|wget|iex|base64)\\b.{0,120}(?:\\||https?://)"),
			Order.of("your ", "\\bhttps?://.{0,80}\\b(?:enter|provide|type|submit|confirm) your (?:credentials|password|token|api key|pin)\\b"),
			Order.of("://",
					"\\b(?:append|include|embed|insert|add|render|display|put)\\b.{0,60}\\b(?:markdown|image|img|link|url|pixel)\\b.{0,80}\\bhttps?://"),
			Order.of("send|post|upload|exfiltrate|forward|transmit|leak|mail|submit",
					"\\b(?:send|post|upload|exfiltrate|forward|transmit|leak|email|mail|submit)\\b(?: \\w+){0,3}? (?:the|all|this|your|any|every|its|full|entire)\\b"
							+ "(?: \\w+){0,4}? (?:conversation|chat|context|secrets?|credentials?|passwords?|keys?|system prompt|prompt|history|contents?|tokens?|environment variables?|api keys?|data|logs?)\\b"
							+ "(?: \\w+){0,5}? (?:to|at|via) .{0,20}(?:https?://|@|attacker|evil|webhook|this (?:url|address))")));

	private static final Kind LEAK = new Kind(() -> Messages.OrderPatterns_leak, List.of(
			Order.of("system prompt|hidden |initial prompt|system message",
					"\\b(?:repeat|reveal|print|show|output|display|leak|disclose|recite|dump|write out|tell me|share|return|give me)\\b(?: \\w+){0,4}? (?:system prompt|hidden prompt|initial prompt|system message|hidden instructions)"),
			Order.of("your ",
					"\\b(?:repeat|reveal|print|show|output|display|leak|disclose|recite|tell me)\\b(?: \\w+){0,3}? your (?:\\w+ )?(?:instructions?|prompts?|rules|guidelines|configuration|directives)"),
			Order.of("the above", "\\b(?:translate|summari[sz]e|rewrite|repeat|encode|paraphrase) the above\\b"),
			Order.of("above|before",
					"\\b(?:repeat|print|output|recite|write) (?:everything|all(?: of)? the (?:words|text)|the (?:words|text)) (?:above|before)"),
			Order.of("your ", "\\bwhat (?:is|are|was|were) your (?:system prompt|initial instructions?|original instructions?|instructions)")));

	private static final Kind STEER = new Kind(() -> Messages.OrderPatterns_steer, List.of(
			Order.of("do not |don't |never |must not |avoid |refrain |without ",
					"\\b(?:do not|don't|never|must not|avoid|refrain from|without) (?:mention|mentioning|report|reporting|include|including|flag|flagging|reveal|revealing|tell|telling|disclose|disclosing|alert|alerting|discuss|say|cite|quote)"
							+ "\\b.{0,60}\\b(?:this (?:line|log|entry|message|instruction|event|text|record|fact|alert)|the (?:user|analyst|operator|human|reader|report|summary|findings?|answer|login)|to (?:the )?(?:user|analyst|operator|human)|these (?:lines|instructions|events)|your (?:report|summary|answer))\\b"),
			Order.of("report|say|respond|answer|reply|conclude|state|tell|write|assert|claim|summari",
					"\\b(?:report|say|respond|answer|reply|conclude|state|tell (?:the )?(?:user|analyst|operator|human|them)|write|assert|claim|summari[sz]e)\\b(?: only| just| simply)?(?: with)?(?: that)?[ :\"']{1,3}"
							+ "(?:everything|all (?:systems?|is|services|was)|there (?:is|are|was|were) no(?:thing)?|no (?:issues?|incidents?|errors?|problems?|findings?|anomal(?:y|ies)|threats?|suspicious)|nothing (?:is|was|happened)|the (?:system|server|host) is (?:clean|healthy|safe)|lgtm|ok and nothing)"),
			Order.of(" as ",
					"\\b(?:classify|mark|rate|label|treat|score|categori[sz]e|set|consider|rank)\\b(?: \\w+){0,5}? as (?:benign|safe|harmless|false positive|low(?: severity| priority| risk)?|resolved|informational|not malicious|trusted|non-malicious|clean)\\b.{0,80}\\b(?:and|ignore|you|model|analyst|must|regardless|always|do not|summary|report)\\b"),
			Order.of("you |sure |always |please ",
					"\\b(?:you must|you should|you have to|you are required to|be sure to|make sure (?:to|you)|always|please) (?:classify|mark|rate|label|treat|conclude|report|state|say|respond|answer|reply|summari[sz]e|tell|recommend|suggest|advise|output|print|write)\\b.{0,80}"),
			Order.of("when you ",
					"\\bwhen you (?:produce|write|give|create|generate|answer|respond|report|summari[sz]e|analy[sz]e|state|name|conclude)\\b"),
			Order.of(" as ",
					"\\b(?:rate|classify|label|treat|score|rank|consider|summari[sz]e|report|describe|mark) (?:this|these|the (?:above|following|next|previous|incident|outage)) ?(?:\\w+ )?(?:events?|alerts?|lines?|incidents?|entr(?:y|ies)|logs?|messages?|activity|outage)? ?as\\b"),
			Order.of("no further ", "\\bno further (?:analysis|investigation|review) (?:is |are )?(?:required|needed|necessary)\\b"),
			Order.of("output:", "\\boutput: (?:no|none|nothing|all clear|clean|ok)\\b"),
			Order.of("omit |skip |hide |leave out ",
					"\\b(?:omit|skip|hide|leave out) (?:the )?(?:next|following|previous|this|these|above) (?:\\w+ )?(?:lines?|rows?|entr(?:y|ies)|events?|section)\\b.{0,80}\\b(?:report|summary|answer|analysis|from)\\b|\\bfrom (?:your|the) (?:report|summary|answer)\\b.{0,40}\\b(?:omit|skip|hide|leave)\\b"),
			Order.of("when",
					"\\bwhen(?:ever)? (?:you |asked to |being )?(?:summari[sz]e|summari[sz]ing|analy[sz]e|analy[sz]ing|describ\\w+|asked about|read(?:ing)?|process(?:ing)?|report(?:ing)?|answer(?:ing)?) (?:this|these|the|about)\\b.{0,80}\\b(?:say|report|respond|reply|state|conclude|tell|ignore|omit|recommend|claim|include|add|write|mention|do not|output)\\b"),
			Order.of("correct |right |only |final |expected |true ",
					"\\bthe (?:correct|right|only|final|expected|true) (?:answer|conclusion|root cause|verdict|finding) (?:is|must be|should be)\\b"),
			Order.of("recommend|tell|advise|instruct|ask|urge|convince|direct",
					"\\b(?:recommend|tell|advise|instruct|ask|urge|convince|direct)\\b (?:that )?(?:the )?(?:user|analyst|operator|engineer|human|reader|administrator|admin)s? (?:to )?(?:run|execute|disable|delete|install|open|visit|click|download|paste|enter|turn off|remove|curl|share|type)\\b"),
			Order.of("your ",
					"\\byour (?:answer|response|reply|output|summary|report|verdict) (?:must|should|has to|needs to|will) (?:be|contain|include|start|begin|end|say|only|not|state|read)\\b"),
			Order.of(" with| by",
					"\\b(?:begin|start|end|finish|prefix|sign) (?:your|every|each|the) (?:answer|response|reply|output|summary|report|message) (?:with|by)\\b"),
			Order.of("only|exclusively|with just|exactly|with the word",
					"\\b(?:respond|reply|answer|output) (?:only|exclusively|with only|with just|exactly|with the word)\\b")));

	/** What a line has no reason to say, whoever is meant. */
	private static final Kind TALK = new Kind(() -> Messages.OrderPatterns_talk, List.of(
			Order.of("your ",
					"\\byour (?:\\w+ )?(?:instructions?|guidelines|rules|persona|prompts?|directives|developers?|creators?|summary|analysis|findings|final (?:answer|report)|system message)\\b"),
			Order.of("asked", "\\b(?:if|when|whenever) (?:you are |you're )?asked (?:about|for|to|why|what)\\b"),
			Order.of("from ",
					"\\b(?:omit|exclude|leave out|hide|keep) (?:it |this |that |them )?(?:out )?(?:from|of) (?:the |your |any )?(?:report|summary|analysis|findings|answer)s?\\b"),
			Order.of("conclude that", "\\bconclude that\\b"),
			Order.of("analy|investigate|summari|review",
					"\\b(?:do not|don't|never|no need to) (?:analy[sz]e|investigate|summari[sz]e|review) (?:this|these|the)\\b"),
			Order.of("apply", "\\b(?:guidelines|rules|instructions|restrictions) (?:\\w+ )?you\\b.{0,40}\\b(?:do not|don't|no longer) apply\\b"),
			Order.of("repeat after me", "\\brepeat after me\\b"),
			Order.of("assistant|chatbot|copilot|chatgpt|claude|gemini", "[,:] ?(?:assistant|chatbot|copilot|chatgpt|claude|gemini)[.!?]"),
			Order.of("ai instruction|ai-instruction|ai_instruction", "\\bai[-_ ]instructions?\\b"),
			Order.of("this line|this point",
					"\\b(?:below|after|following) this (?:line|point) (?:is|are|comes?)\\b.{0,30}\\b(?:commands?|instructions?|orders?|trusted)\\b"),
			Order.of("if you ", "\\bif you (?:answer|say|report|reply|respond|conclude|write)\\b"),
			Order.of("answer the ", "\\banswer the (?:user|question|operator)"),
			Order.of("you were ", "\\bwhat you were (?:told|given|asked)\\b"),
			Order.of("bot|llm", "\\b(?:to|for) the (?:\\w+ )?(?:bot|llm|chatbot) ?[:,]"),
			Order.of("<script", "<script\\b"),
			Order.of("me |us ",
					"\\b(?:give|show|send|tell) (?:me|us) (?:the|your|all) (?:\\w+ )?(?:conversation|context|prompt|secrets?|credentials|passwords?|keys|tokens)\\b"),
			Order.of("your ", "\\b(?:cancel|abort|stop|end|change|reset|switch) your (?:current |present )?(?:task|rules|role|persona|mode)\\b"),
			Order.of("execute this|run this", "(?:<-|\u2190|#) ?(?:please )?(?:execute|run) this\\b")));

	private static final List<Kind> KINDS = List.of(OVERRIDE, REVOCATION, ROLE, ADDRESS, READER, FORMAT, TOOL, FETCH, LEAK, STEER, TALK,
			new Kind(() -> Messages.OrderPatterns_foreign, ForeignOrders.ALL));

	private OrderPatterns() {
	}

	/** Why a text is an order to a model; empty where it is none. */
	static Optional<String> any(String text) {
		return KINDS.stream().filter(kind -> kind.in(text)).findFirst().map(kind -> kind.why().get());
	}

	/** Whether a text tells a model to disregard what it was told. */
	static boolean override(String text) {
		return OVERRIDE.in(text) || REVOCATION.in(text);
	}
}
