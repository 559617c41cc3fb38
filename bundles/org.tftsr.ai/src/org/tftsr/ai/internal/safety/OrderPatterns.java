package org.tftsr.ai.internal.safety;

import java.util.List;
import java.util.Optional;

/** The kinds of orders that lines give to models. */
final class OrderPatterns {

	/** A kind of order. */
	private record Kind(String why, List<Order> orders) {

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

	private static final Kind OVERRIDE = new Kind("tells a model to disregard what it was told", List.of(
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

	private static final Kind ROLE = new Kind("gives a model another role", List.of(
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
			Order.of("do anything now", "\\bdo anything now\\b"),
			Order.of("jailbr", "\\bjailb(?:reak|roken)\\b.*\\b(?:you|mode|prompt|model|ai|assistant)\\b"),
			Order.of("your new ", "\\byour new (?:role|persona|identity|task|goal|objective|job|instructions?|system prompt) (?:is|are|:)"),
			Order.of("new ", "\\bnew (?:system )?(?:instructions?|prompt|persona|directives?) ?(?::|for you|follow|begin)"),
			Order.of("your ",
					"\\byour (?:only |real |true |actual |primary |sole )?(?:task|job|goal|objective|purpose|mission) (?:is|now)\\b.*\\b(?:to|not)\\b")));

	private static final Kind ADDRESS = new Kind("talks to a model", List.of(
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

	private static final Kind FORMAT = new Kind("has the marks of a chat format", List.of(Order.of("<|", "<\\|[a-z_]{2,24}\\|>"),
			Order.of("inst]", "\\[/?inst\\]"), Order.of("sys>", "<</?sys>>"), Order.of("_of_turn>", "</?(?:start|end)_of_turn>"),
			Order.of("##", "^(?:\\W{0,6})?#{2,4} ?(?:system|instructions?|assistant|response|human|user)(?: prompt| message)?:"),
			Order.of("system|assistant|instructions|developer|prompt|human",
					"</?(?:system|assistant|system_prompt|system-prompt|instructions?|developer|prompt|human)>.{0,200}\\b(?:you|your|ignore|continue|user|assistant|now|reply|say|always)\\b"
							+ "|\\b(?:you|your|ignore|now)\\b.{0,200}</?(?:system|assistant|instructions?|human)>|^\\W{0,3}</?(?:system|assistant|human|system_prompt)>\\W{0,3}$"),
			Order.of("\"role\"",
					"\"role\" ?: ?\"(?:system|assistant|developer|tool)\".{0,40}\"content\"|\"content\".{0,200}\"role\" ?: ?\"(?:system|assistant|developer)\""),
			Order.of("human|assistant|system|developer|user",
					"(?:^|\\\\n|[\"'\\]] ?)(?:human|assistant|system|developer|user) ?: ?.{0,80}\\b(?:ignore|disregard|you (?:are|must|will|should)|your|always|never|respond|reply|say|sure|okay|override|new instructions?|from now)\\b"),
			Order.of("prompt|system message|untrusted|user data|instructions|context window",
					"\\b(?:begin|end|start) (?:of )?(?:the )?(?:system prompt|prompt|system message|untrusted data|user data|instructions|context window)\\b"),
			Order.of("[[data|[[end", "\\[\\[(?:data|end)\\b"),
			Order.of("system ", "\\bsystem (?:prompt|message|override|instruction) ?[:=]"),
			Order.of("{{", "\\{\\{#?(?:system|user|assistant)[~}]"),
			Order.of("[system|[assistant|[developer",
					"\\[(?:system|assistant|developer)\\] ?(?:\\(#\\w*\\)|.{0,60}\\b(?:you|your|ignore|override)\\b)"),
			Order.of("</|<data|<log|<doc|<context|<untr|<evid|<att",
					"</?(?:data|log|logs|document|context|untrusted|evidence|attachment)>.*\\b(?:ignore|instructions?|you|your|assistant|now)\\b"),
			Order.of("end of ",
					"(?:^|[^\\w/])end of (?:log|logs|data|file|document|context|evidence|input)s?\\b.{0,60}\\b(?:instructions?|now|you|your|assistant|task|ignore|please)\\b")));

	private static final Kind TOOL = new Kind("looks like the call of a tool", List.of(
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

	private static final Kind FETCH = new Kind("would have a reader's program fetch something from elsewhere", List.of(
			Order.of("![", "!\\[[^\\]]{0,200}\\] ?\\( ?<?(?:https?:|//|data:|ftp:)"), Order.of("![", "!\\[[^\\]]{0,200}\\] ?\\["),
			Order.of("<img|<iframe|<script|<object|<embed|<svg|<video|<audio|<source|<link|<meta",
					"<(?:img|iframe|script|object|embed|svg|video|audio|source|link|meta)\\b[^>]{0,300}(?:src|href|data|content|srcset)? ?= ?[\"']?[^>]{0,60}(?:https?:)?//"),
			Order.of("](|] (", "\\[[^\\]]{0,200}\\] ?\\( ?(?:javascript|data|vbscript):"),
			Order.of("](|] (",
					"\\[[^\\]]{0,200}\\] ?\\( ?https?://[^)]{0,300}(?:\\{|%7b|\\$|<|=\\[|data=|secret|token|prompt|leak|exfil|[?&]q=|[?&]d=)"),
			Order.of("://",
					"\\b(?:append|include|embed|insert|add|render|display|put)\\b.{0,60}\\b(?:markdown|image|img|link|url|pixel)\\b.{0,80}\\bhttps?://"),
			Order.of("send|post|upload|exfiltrate|forward|transmit|leak|mail|submit",
					"\\b(?:send|post|upload|exfiltrate|forward|transmit|leak|email|mail|submit)\\b(?: \\w+){0,3}? (?:the|all|this|your|any|every|its|full|entire)\\b"
							+ "(?: \\w+){0,4}? (?:conversation|chat|context|secrets?|credentials?|passwords?|keys?|system prompt|prompt|history|contents?|tokens?|environment variables?|api keys?|data|logs?)\\b"
							+ "(?: \\w+){0,5}? (?:to|at|via) .{0,20}(?:https?://|@|attacker|evil|webhook|this (?:url|address))")));

	private static final Kind LEAK = new Kind("asks a model for what it was told", List.of(
			Order.of("system prompt|hidden |initial prompt|system message",
					"\\b(?:repeat|reveal|print|show|output|display|leak|disclose|recite|dump|write out|tell me|share|return|give me)\\b(?: \\w+){0,4}? (?:system prompt|hidden prompt|initial prompt|system message|hidden instructions)"),
			Order.of("your ",
					"\\b(?:repeat|reveal|print|show|output|display|leak|disclose|recite|tell me)\\b(?: \\w+){0,3}? your (?:\\w+ )?(?:instructions?|prompts?|rules|guidelines|configuration|directives)"),
			Order.of("above|before",
					"\\b(?:repeat|print|output|recite|write) (?:everything|all(?: of)? the (?:words|text)|the (?:words|text)) (?:above|before)"),
			Order.of("your ", "\\bwhat (?:is|are|was|were) your (?:system prompt|initial instructions?|original instructions?|instructions)")));

	private static final Kind STEER = new Kind("tells a model what to say or to keep quiet", List.of(
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

	private static final List<Kind> KINDS = List.of(OVERRIDE, ROLE, ADDRESS, FORMAT, TOOL, FETCH, LEAK, STEER,
			new Kind("tells a model in another language to disregard what it was told", ForeignOrders.ALL));

	private OrderPatterns() {
	}

	/** Why a text is an order to a model; empty where it is none. */
	static Optional<String> any(String text) {
		return KINDS.stream().filter(kind -> kind.in(text)).findFirst().map(Kind::why);
	}

	/** Whether a text tells a model to disregard what it was told. */
	static boolean override(String text) {
		return OVERRIDE.in(text);
	}
}
