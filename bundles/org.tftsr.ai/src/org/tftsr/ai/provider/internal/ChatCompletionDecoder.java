package org.tftsr.ai.provider.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.tftsr.ai.provider.internal.AnswerBuilder.Stop;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Receiver.Piece;

import com.google.gson.JsonParseException;

/**
 * Reads the answers of OpenAI's chat completions, which Azure, Mistral and many servers give too, each with its own omissions: null
 * contents, chunks without choices, usage in a chunk of its own, in the last one or nowhere. Reasoning is no text.
 */
final class ChatCompletionDecoder implements AnswerDecoder {

	private static final String END = "[DONE]";

	@Override
	public boolean decode(Piece piece, AnswerBuilder answer) throws TftsrException {
		if (isEnd(piece)) {
			return true;
		}
		Json chunk = parse(piece, answer);
		if (isError(chunk)) {
			throw answer.refusals().problem(ErrorAnswer.inStream(chunk), null, null);
		}
		if (!chunk.get("choices").isPresent() && !chunk.get("usage").isPresent() && !chunk.get("object").isPresent()) {
			throw answer.refusals().unreadable(null);
		}
		answer.model(chunk.get("model").text());
		Json usage = chunk.get("usage");
		answer.usage(usage.get("prompt_tokens").count(), usage.get("completion_tokens").count());
		Json choice = asked(chunk.get("choices"));
		Json document = choice.get("message");
		Json said = document.isObject() ? document : choice.get("delta");
		answer.text(text(said.get("content")));
		answer.text(said.get("refusal").textOrEmpty());
		stop(choice.get("finish_reason").textOrEmpty(), answer);
		return document.isObject();
	}

	/** Whether it is the mark at the end of a stream. */
	static boolean isEnd(Piece piece) {
		return piece.data().strip().equals(END);
	}

	/** One answer was asked for; a server that gives more of them, in any order, tells them apart by their number. */
	private static Json asked(Json choices) {
		for (Json choice : choices.list()) {
			Integer index = choice.get("index").count();
			if (index == null || index == 0) {
				return choice;
			}
		}
		return Json.NOTHING;
	}

	private static boolean isError(Json chunk) {
		Json error = chunk.get("error");
		return error.isObject() || !error.textOrEmpty().isEmpty() || "error".equals(chunk.get("object").text());
	}

	/** Newer models of Mistral give parts, some of which are thoughts. */
	private static String text(Json content) {
		List<Json> parts = content.list();
		if (parts.isEmpty()) {
			return content.textOrEmpty();
		}
		return parts.stream().filter(part -> "text".equals(part.get("type").text())).map(part -> part.get("text").textOrEmpty())
				.collect(Collectors.joining());
	}

	private static void stop(String reason, AnswerBuilder answer) {
		switch (reason) {
		case "" -> {
			// it goes on
		}
		case "length", "model_length" -> answer.stop(Stop.LENGTH, reason);
		case "content_filter" -> answer.stop(Stop.FILTER, "");
		case "error" -> answer.stop(Stop.FAILURE, reason);
		default -> answer.stop(Stop.DONE, reason);
		}
	}

	/** A piece as JSON. */
	static Json parse(Piece piece, AnswerBuilder answer) throws TftsrException {
		try {
			return Json.parse(piece.data());
		} catch (JsonParseException | StackOverflowError e) {
			throw answer.refusals().unreadable(e);
		}
	}
}
