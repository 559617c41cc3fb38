package org.tftsr.ai.provider.internal;

import org.tftsr.ai.provider.internal.AnswerBuilder.Stop;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Receiver.Piece;

/** Reads the answers of a gateway that keeps the conversation: one document, which names the session. */
final class CustomRestDecoder implements AnswerDecoder {

	@Override
	public boolean decode(Piece piece, AnswerBuilder answer) throws TftsrException {
		Json document = ChatCompletionDecoder.parse(piece, answer);
		answer.session(document.get("sessionId").text());
		if (document.get("status").isFalse() || document.get("error").isPresent()) {
			throw answer.refusals().problem(ErrorAnswer.inStream(document), null, null);
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
