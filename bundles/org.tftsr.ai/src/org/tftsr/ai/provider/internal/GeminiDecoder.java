package org.tftsr.ai.provider.internal;

import java.util.List;

import org.tftsr.ai.provider.internal.AnswerBuilder.Stop;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Receiver.Piece;

/**
 * Reads the answers of Gemini. Its stream has no end mark: the object with the reason why the model has stopped is the last one. Parts
 * that are thoughts are no text.
 */
final class GeminiDecoder implements AnswerDecoder {

	@Override
	public boolean decode(Piece piece, AnswerBuilder answer) throws TftsrException {
		Json whole = ChatCompletionDecoder.parse(piece, answer);
		// without server-sent events it is an array of the same objects
		for (Json chunk : whole.isObject() ? List.of(whole) : whole.list()) {
			read(chunk, answer);
		}
		return answer.isStopped();
	}

	private static void read(Json chunk, AnswerBuilder answer) throws TftsrException {
		if (chunk.get("error").isPresent()) {
			throw answer.refusals().problem(ErrorAnswer.inStream(chunk), null, null);
		}
		if (!chunk.get("candidates").isPresent() && !chunk.get("usageMetadata").isPresent()
				&& !chunk.get("promptFeedback").isPresent()) {
			throw answer.refusals().unreadable(null);
		}
		answer.model(chunk.get("modelVersion").text());
		usage(chunk.get("usageMetadata"), answer);
		Json candidate = chunk.get("candidates").first();
		String blocked = chunk.get("promptFeedback").get("blockReason").textOrEmpty();
		if (!blocked.isEmpty() && !candidate.isPresent()) {
			answer.stop(Stop.FILTER, blocked);
			return;
		}
		for (Json part : candidate.get("content").get("parts").list()) {
			if (!part.get("thought").isTrue()) {
				answer.text(part.get("text").textOrEmpty());
			}
		}
		stop(candidate.get("finishReason").textOrEmpty(), answer);
	}

	private static void usage(Json usage, AnswerBuilder answer) {
		Integer output = usage.get("candidatesTokenCount").count();
		Integer thoughts = usage.get("thoughtsTokenCount").count();
		if (thoughts != null) {
			output = thoughts + (output == null ? 0 : output);
		}
		answer.usage(usage.get("promptTokenCount").count(), output);
	}

	private static void stop(String reason, AnswerBuilder answer) {
		switch (reason) {
		case "", "FINISH_REASON_UNSPECIFIED" -> {
			// it goes on
		}
		case "STOP" -> answer.stop(Stop.DONE, reason);
		case "MAX_TOKENS" -> answer.stop(Stop.LENGTH, reason);
		case "SAFETY", "RECITATION", "LANGUAGE", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII" -> answer.stop(Stop.FILTER, reason);
		default -> answer.stop(Stop.FAILURE, reason);
		}
	}
}
