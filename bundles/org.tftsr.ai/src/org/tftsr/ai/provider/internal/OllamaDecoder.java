package org.tftsr.ai.provider.internal;

import org.tftsr.ai.provider.internal.AnswerBuilder.Stop;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Receiver.Piece;

/** Reads the answers of Ollama, a line each. What a model thinks is no text. */
final class OllamaDecoder implements AnswerDecoder {

	@Override
	public boolean decode(Piece piece, AnswerBuilder answer) throws TftsrException {
		Json line = ChatCompletionDecoder.parse(piece, answer);
		if (line.get("error").isPresent()) {
			throw answer.refusals().problem(ErrorAnswer.inStream(line), null, null);
		}
		if (!line.get("message").isPresent() && !line.get("done").isPresent()) {
			throw answer.refusals().unreadable(null);
		}
		answer.model(line.get("model").text());
		answer.text(line.get("message").get("content").textOrEmpty());
		answer.usage(line.get("prompt_eval_count").count(), line.get("eval_count").count());
		if (!line.get("done").isTrue()) {
			return false;
		}
		String reason = line.get("done_reason").textOrEmpty();
		answer.stop(reason.equals("length") ? Stop.LENGTH : Stop.DONE, reason);
		return true;
	}
}
