package org.tftsr.cli.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tftsr.ai.ChatService;
import org.tftsr.ai.Draft;
import org.tftsr.ai.LogFindings;
import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;

/**
 * Sends what was prepared, after telling what goes where. A person at a terminal is asked first; a script has named issue and text, and
 * is taken at its word.
 */
final class AiSender implements Reviewer {

	private final Output output;
	private final CommandProgress progress;
	private final AiQuestion question;
	private TftsrException brokenBy;

	AiSender(Output output, CommandProgress progress, AiQuestion question) {
		this.output = output;
		this.progress = progress;
		this.question = question;
	}

	/** Prints the bytes that would be sent and nothing else. */
	void printBytes(Draft draft) {
		tell(draft);
		if (draft.preview() == null) {
			progress.say("Nothing would be sent: " + draft.provider().name() + " works on this machine");
			return;
		}
		PrintStream out = output.stream();
		byte[] body = draft.preview().body();
		out.write(body, 0, body.length);
		out.flush();
	}

	/** Asks, and prints the answer while it comes; with JSON, it is the caller's to print. */
	ChatMessage ask(Draft draft) throws TftsrException {
		tell(draft);
		ChatMessage answer = Services.get(ChatService.class).ask(draft, this, new Teller(!output.isJson()), progress);
		finish(answer);
		return answer;
	}

	/** Asks for an analysis. Nothing is printed: the answer is in a form for machines. */
	LogFindings analyse(Draft draft) throws TftsrException {
		tell(draft);
		return Services.get(ChatService.class).analyse(draft, this, new Teller(false), progress);
	}

	/** Prints the answer, and keeps why it broke off until its last line is printed. */
	private final class Teller implements AnswerListener {

		private final boolean prints;

		Teller(boolean prints) {
			this.prints = prints;
		}

		@Override
		public void text(String text) {
			if (prints) {
				output.stream().print(VisibleText.of(text));
				output.stream().flush();
			}
		}

		@Override
		public void brokeOff(TftsrException why) {
			brokenBy = why;
		}
	}

	private void finish(ChatMessage answer) {
		if (!output.isJson()) {
			output.stream().println();
		}
		progress.say("Conversation " + answer.conversationId());
	}

	/** What a script is told of how an answer ended. */
	int exitCode(ChatMessage answer) {
		if (answer.state() == MessageState.STOPPED) {
			return ExitCodes.CANCELLED;
		}
		if (brokenBy != null) {
			progress.say("The answer broke off: " + brokenBy.why() + ". " + CommandHints.withCommand(brokenBy.remedy(), brokenBy));
		}
		boolean ended = answer.state() == MessageState.FILTERED;
		if (answer.state() != MessageState.COMPLETE && !ended) {
			progress.say("The answer is not whole; `tftsr ai continue " + answer.conversationId() + "` goes on with it");
		}
		return answer.state() == MessageState.BROKEN || ended ? ExitCodes.FAILED : ExitCodes.DONE;
	}

	private void tell(Draft draft) {
		Preview preview = draft.preview();
		if (preview != null) {
			progress.say("To " + draft.provider().name() + " (" + draft.model() + "): " + preview.body().length + " bytes to "
					+ preview.address() + ", about " + draft.tokens() + " tokens" + cost(draft.mostMicros()) + replaced(draft));
		}
		draft.leftOut().forEach(what -> progress.say("Left out: " + what));
		draft.suspicions().forEach(line -> progress.say(
				"Suspicious: " + line.label() + (line.line() > 0 ? ":" + line.line() : "") + ' ' + line.why() + ": " + line.text()));
	}

	private static String cost(long micros) {
		return micros == 0 ? "" : String.format(Locale.ROOT, ", at most $%.4f", micros / 1e6);
	}

	private static String replaced(Draft draft) {
		return draft.redacted().isEmpty() ? "" : "; replaced: " + draft.redacted().entrySet().stream().sorted(Map.Entry.comparingByKey())
				.map(type -> type.getValue() + " " + type.getKey()).collect(Collectors.joining(", "));
	}

	@Override
	public Verdict review(Preview preview) {
		Optional<Terminal> terminal = question.isAgreed() ? Optional.empty() : Terminal.find();
		if (terminal.isEmpty()) {
			return Verdict.SEND_UNSEEN;
		}
		return switch (terminal.get().read("Send this? (y: yes, a: always for this issue, anything else: no)").toLowerCase(Locale.ROOT)) {
		case "y", "yes" -> Verdict.SEND;
		case "a", "always" -> Verdict.SEND_ALWAYS;
		default -> Verdict.REFUSE;
		};
	}
}
