package org.tftsr.ai.provider.internal;

import org.tftsr.ai.provider.internal.AnswerBuilder.Stop;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Receiver.Piece;

/** Reads the answers of Anthropic's messages. Thoughts, signatures and citations are no text; unknown events are passed over. */
final class AnthropicDecoder implements AnswerDecoder {

	private final BlockOrder blocks = new BlockOrder();

	@Override
	public boolean decode(Piece piece, AnswerBuilder answer) throws TftsrException {
		Json event = ChatCompletionDecoder.parse(piece, answer);
		switch (event.get("type").textOrEmpty()) {
		case "message_start" -> begin(event.get("message"), answer);
		case "content_block_start" -> add(event, event.get("content_block"), "text", answer);
		case "content_block_delta" -> add(event, event.get("delta"), "text_delta", answer);
		case "content_block_stop" -> answer.text(blocks.end(index(event)));
		case "message_delta" -> {
			answer.text(blocks.endAll());
			usage(event.get("usage"), answer);
			stop(event.get("delta").get("stop_reason").textOrEmpty(), answer);
		}
		case "message_stop" -> {
			return true;
		}
		case "message" -> {
			document(event, answer);
			return true;
		}
		case "error" -> {
			answer.text(blocks.endAll());
			throw answer.refusals().problem(ErrorAnswer.inStream(event), null, null);
		}
		case "" -> throw answer.refusals().unreadable(null);
		default -> {
			// pings, and what is to come
		}
		}
		return false;
	}

	private static void begin(Json message, AnswerBuilder answer) {
		answer.model(message.get("model").text());
		// what it says here of the answer is not what the answer takes in the end
		answer.usage(input(message.get("usage")), null);
	}

	/** Only what has text can have to wait, and be waited for. */
	private void add(Json event, Json part, String type, AnswerBuilder answer) {
		if (type.equals(part.get("type").text())) {
			answer.text(blocks.add(index(event), part.get("text").textOrEmpty()));
		}
	}

	private static int index(Json event) {
		Integer index = event.get("index").count();
		return index == null ? 0 : index;
	}

	private static void document(Json message, AnswerBuilder answer) {
		answer.model(message.get("model").text());
		usage(message.get("usage"), answer);
		message.get("content").list().stream().filter(block -> "text".equals(block.get("type").text()))
				.forEach(block -> answer.text(block.get("text").textOrEmpty()));
		stop(message.get("stop_reason").textOrEmpty(), answer);
	}

	private static void usage(Json usage, AnswerBuilder answer) {
		answer.usage(input(usage), usage.get("output_tokens").count());
	}

	/** What was read from or written to a cache is counted apart. */
	private static Integer input(Json usage) {
		Integer input = usage.get("input_tokens").count();
		return input == null ? null
				: input + orZero(usage.get("cache_creation_input_tokens").count())
						+ orZero(usage.get("cache_read_input_tokens").count());
	}

	private static int orZero(Integer count) {
		return count == null ? 0 : count;
	}

	private static void stop(String reason, AnswerBuilder answer) {
		switch (reason) {
		case "" -> {
			// it goes on
		}
		case "max_tokens", "model_context_window_exceeded", "pause_turn" -> answer.stop(Stop.LENGTH, reason);
		case "refusal" -> answer.stop(Stop.FILTER, reason);
		default -> answer.stop(Stop.DONE, reason);
		}
	}
}
