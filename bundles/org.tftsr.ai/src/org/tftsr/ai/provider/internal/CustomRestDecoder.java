package org.tftsr.ai.provider.internal;

import org.tftsr.ai.provider.internal.AnswerBuilder.Stop;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Receiver.Piece;

/**
 * Reads the answers of a gateway that keeps the conversation: one document, which names the session. One that hands on the pieces of
 * the server behind it, as OpenAI's or Ollama's come, is read as these are.
 */
final class CustomRestDecoder implements AnswerDecoder {

	private final ChatCompletionDecoder completions = new ChatCompletionDecoder();
	private final OllamaDecoder lines = new OllamaDecoder();

	@Override
	public boolean decode(Piece piece, AnswerBuilder answer) throws TftsrException {
		if (ChatCompletionDecoder.isEnd(piece)) {
			return true;
		}
		Json document = ChatCompletionDecoder.parse(piece, answer);
		answer.session(document.get("sessionId").text());
		if (document.get("status").isFalse() || document.get("error").isPresent()) {
			throw answer.refusals().problem(ErrorAnswer.inStream(document), null, null);
		}
		if (document.get("choices").isPresent()) {
			return completions.decode(piece, answer);
		}
		if (document.get("message").isObject()) {
			return lines.decode(piece, answer);
		}
		String text = document.get("msg").text();
		if (text == null) {
			throw answer.refusals().unreadable(null);
		}
		answer.text(text);
		answer.stop(Stop.DONE, "");
		return true;
	}
}
