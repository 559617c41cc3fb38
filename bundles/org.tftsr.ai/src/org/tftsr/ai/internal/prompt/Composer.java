package org.tftsr.ai.internal.prompt;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.tftsr.ai.internal.Messages;
import org.tftsr.ai.internal.safety.HiddenCharacters;
import org.tftsr.ai.provider.ModelTurn;
import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.analysis.TokenEstimate;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.Redactor;

/**
 * Puts a question together so that it fits the window of a model: method and field of work as the system message, the facts of the
 * issue, as much of the conversation as fits, then the question with what goes along. What does not fit of the conversation is told
 * in short; logs that were shown before stay as long as there is room. Used once.
 */
public final class Composer {

	/** What marks around data take. */
	private static final int TOKENS_PER_FENCE = 90;
	private static final int TOKENS_PER_TURN = 8;
	private static final int DIGEST_PARTS = 8;
	private static final int EVIDENCE_PARTS = 2;
	private static final int PARTIAL_PARTS = 3;
	private static final String CONTINUE = """
			Your answer above was cut off. Continue it exactly where it ends, in the same form. Repeat nothing, and say nothing \
			about this.""";

	private final Material material;
	private final Window window;
	private final Redactor redactor;
	/** For the texts that we wrote, which hold no value of anybody. */
	private final Redactor own;
	private final List<String> leftOut = new ArrayList<>();

	/**
	 * @param redactor with the pseudonyms of the issue
	 * @param own      with no pseudonym
	 */
	public Composer(Material material, Window window, Redactor redactor, Redactor own) {
		this.material = material;
		this.window = window;
		this.redactor = redactor;
		this.own = own;
	}

	/** How many tokens are left for attachments and the conversation. */
	public int free() {
		return window.room() - TokenEstimate.of(system("")) - TokenEstimate.of(material.facts())
				- TokenEstimate.of(SlashCommand.asked(material.question())) - TokenEstimate.of(partial())
				- 2 * TOKENS_PER_FENCE - 4 * TOKENS_PER_TURN;
	}

	/** How many tokens the conversation would take as it is. */
	public int historyTokens() {
		return tokens(material.history());
	}

	/** @throws TftsrException {@code INVALID_INPUT} where the question does not fit */
	public Composition compose() throws TftsrException {
		int room = free() - material.attachments().stream().mapToInt(a -> a.tokens() + TOKENS_PER_FENCE).sum();
		if (room < 0) {
			throw tooLong();
		}
		List<ChatMessage> shown = new ArrayList<>(material.lastOnly() ? List.of() : material.history());
		List<ChatMessage> folded = new ArrayList<>(material.lastOnly() && !material.kept() ? material.history() : List.of());
		List<ChatAttachment> evidence = material.kept() ? List.of() : evidence(room);
		room -= evidence.stream().mapToInt(a -> a.tokens() + TOKENS_PER_FENCE).sum();
		if (!folded.isEmpty() || tokens(shown) > room) {
			int digestTokens = room / DIGEST_PARTS;
			while (!shown.isEmpty() && tokens(shown) > room - digestTokens) {
				folded.add(shown.removeFirst());
			}
			leftOut.add(MessageFormat.format(Messages.Composer_oldest, Integer.valueOf(folded.size()), String.valueOf(folded.size())));
		}
		Composition composition = put(shown, Digest.of(folded, Math.max(room / DIGEST_PARTS, 0)), evidence);
		if (composition.tokens() > window.room()) {
			throw tooLong();
		}
		return composition;
	}

	private static int tokens(List<ChatMessage> messages) {
		return messages.stream().mapToInt(m -> TokenEstimate.of(m.content()) + TOKENS_PER_TURN).sum();
	}

	/** What was shown of logs with earlier questions, each log as it was shown last, the latest first, as far as it fits. */
	private List<ChatAttachment> evidence(int room) {
		Map<String, ChatAttachment> latest = new LinkedHashMap<>();
		for (ChatMessage message : material.history().reversed()) {
			message.attachments().forEach(attachment -> latest.putIfAbsent(attachment.label(), attachment));
		}
		material.attachments().forEach(attachment -> latest.remove(attachment.label()));
		List<ChatAttachment> kept = new ArrayList<>();
		int left = historyTokens() < room / EVIDENCE_PARTS ? room - historyTokens() : room / EVIDENCE_PARTS;
		for (ChatAttachment attachment : latest.values()) {
			if (attachment.tokens() + TOKENS_PER_FENCE <= left) {
				kept.add(attachment);
				left -= attachment.tokens() + TOKENS_PER_FENCE;
			} else {
				leftOut.add(NLS.bind(Messages.Composer_attachment, attachment.label()));
			}
		}
		return kept.reversed();
	}

	private Composition put(List<ChatMessage> shown, String digest, List<ChatAttachment> evidence) {
		List<String> texts = new ArrayList<>(List.of(system(""), material.facts(), digest, material.question(), partial()));
		shown.forEach(message -> texts.add(message.content()));
		evidence.forEach(attachment -> texts.add(attachment.text()));
		material.attachments().forEach(attachment -> texts.add(attachment.text()));
		Fence fence = Fence.around(material.issueId(), texts);
		StringBuilder before = new StringBuilder(fence.data("issue", "this issue", material.facts()));
		evidence.forEach(attachment -> before.append("\n\n").append(data(fence, attachment)));
		if (!digest.isEmpty()) {
			before.append("\n\n").append(fence.data("conversation", "what was said before, in short", digest));
		}
		return new Composition(own.redact(system(fence.mark())), turns(shown, before.toString(), fence), leftOut);
	}

	private List<ModelTurn> turns(List<ChatMessage> shown, String before, Fence fence) {
		List<ModelTurn> turns = new ArrayList<>();
		String pending = before;
		for (ChatMessage message : shown) {
			boolean user = message.role() == MessageRole.USER;
			if (!user && !pending.isEmpty()) {
				turns.add(turn(MessageRole.USER, pending));
				pending = "";
			}
			String content = user ? SlashCommand.asked(message.content()) : message.content();
			if (!content.isBlank()) {
				turns.add(turn(message.role(), join(pending, content)));
				pending = "";
			}
		}
		StringBuilder question = new StringBuilder(pending);
		material.attachments().forEach(
				attachment -> question.append(question.isEmpty() ? "" : "\n\n").append(data(fence, attachment)));
		turns.add(turn(MessageRole.USER, join(question.toString(), SlashCommand.asked(material.question()))));
		if (material.partial() != null) {
			turns.add(turn(MessageRole.ASSISTANT, partial()));
			turns.add(turn(MessageRole.USER, CONTINUE));
		}
		return turns;
	}

	private ModelTurn turn(MessageRole role, String text) {
		return new ModelTurn(role, redactor.redact(HiddenCharacters.remove(text)));
	}

	private static String join(String before, String text) {
		return before.isEmpty() ? text : before + "\n\n" + text;
	}

	private static String data(Fence fence, ChatAttachment attachment) {
		return fence.data(attachment.logFileId() == null ? "text" : "log", attachment.label(), attachment.text());
	}

	private String system(String mark) {
		return Prompts.method().replace("{MARK}", mark)
				+ Prompts.ofCategory(material.category()).map(prompt -> "\n\n" + prompt).orElse("")
				+ (material.task() == null ? "" : "\n\n" + material.task());
	}

	/** The end of an answer that is to be continued: the beginning of a very long one has no room. */
	private String partial() {
		String text = material.partial() == null ? "" : material.partial();
		int most = window.room() / PARTIAL_PARTS;
		int from = 0;
		while (TokenEstimate.of(text.substring(from)) > most) {
			int next = text.indexOf('\n', from + Math.max(1, (text.length() - from) / PARTIAL_PARTS));
			from = next < 0 ? from + Math.max(1, (text.length() - from) / 2) : next + 1;
		}
		return text.substring(from);
	}

	private TftsrException tooLong() {
		return new TftsrException(ProblemKind.INVALID_INPUT, Messages.Preparation_what,
				NLS.bind(Messages.Composer_longWhy, Integer.valueOf(window.room())),
				window.known() ? Messages.Composer_longRemedy : Messages.Composer_longUnknownRemedy);
	}
}
