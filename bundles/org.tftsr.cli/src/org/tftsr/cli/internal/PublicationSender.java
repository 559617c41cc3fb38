package org.tftsr.cli.internal;

import java.io.PrintStream;

import org.tftsr.core.integration.RemoteLink;
import org.tftsr.integrations.PreparedFile;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.net.Preview;

/** Tells what would be published where, asks for it, and prints what has become of it. */
final class PublicationSender {

	private final Output output;
	private final CommandProgress progress;
	private final PublicationReviewer reviewer;

	/** @param agreed whether nobody is asked */
	PublicationSender(Output output, CommandProgress progress, boolean agreed) {
		this.output = output;
		this.progress = progress;
		this.reviewer = new PublicationReviewer(agreed);
	}

	PublicationReviewer reviewer() {
		return reviewer;
	}

	/** Prints the bytes that would be sent, one request after another with a line end between them, and nothing else. */
	void printBytes(PreparedPublication prepared) {
		tell(prepared);
		PrintStream out = output.stream();
		boolean first = true;
		// what only looks something up has all of it in its address
		for (Preview request : prepared.requests().stream().filter(one -> one.body().length > 0).toList()) {
			if (!first) {
				out.write('\n');
			}
			first = false;
			out.write(request.body(), 0, request.body().length);
		}
		out.flush();
	}

	/** Whether it may go. What is there unchanged needs no answer. */
	boolean agree(PreparedPublication prepared) {
		tell(prepared);
		String question = prepared.unredacted() ? "Send this AS IT IS, with all secrets and personal data in it?" : "Send this?";
		return prepared.requests().isEmpty() || reviewer.agree(question, prepared.requests());
	}

	private void tell(PreparedPublication prepared) {
		String service = prepared.target().service().displayName();
		if (prepared.unchanged()) {
			progress.say(service + " has the same already: nothing of its text would be sent");
		} else {
			progress.say((prepared.before() == null ? "New at " : "Changed at ") + service + ": " + prepared.title());
		}
		for (Preview request : prepared.requests()) {
			progress.say("  " + request.method() + ' ' + request.address() + ", " + request.body().length + " bytes");
		}
		if (prepared.unredacted()) {
			progress.say("  NOT REDACTED: it goes as it is");
		} else {
			RequestLines.replaced(prepared.redacted()).forEach(progress::say);
		}
		if (!prepared.labels().isEmpty()) {
			progress.say("  Labels: " + String.join(", ", prepared.labels()));
		}
		for (PreparedFile file : prepared.files()) {
			progress.say("  " + file.name() + " goes along, " + file.size() + " bytes, " + (file.redacted() ? "redacted" : "AS IT IS") + ", SHA-256 "
					+ file.sha256());
		}
		prepared.notes().forEach(note -> progress.say("  " + note));
	}

	/** Tells where it is now, and what the service has not taken. */
	void print(RemoteLink link) {
		if (!link.notTaken().isEmpty()) {
			progress.say(link.service().displayName() + " left these fields of " + link.label() + " empty, since it found nothing of the name"
					+ " they were given: " + String.join(", ", link.notTaken()) + ". Choose them there, or publish again with the right name or sys_id");
		}
		if (output.isJson()) {
			output.json(IntegrationJson.of(link));
		} else {
			output.line(link.label() + "  " + link.address());
		}
	}
}
