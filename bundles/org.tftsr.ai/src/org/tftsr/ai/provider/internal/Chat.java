package org.tftsr.ai.provider.internal;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.ai.provider.ModelRequest;
import org.tftsr.ai.provider.ModelTurn;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;

/**
 * A conversation in the form that every protocol takes: the user speaks first and last, and both sides take turns.
 *
 * @param provider  who is asked
 * @param model     which model
 * @param system    the one system message; null for none
 * @param said      at least one
 * @param maxTokens how many tokens the answer may have
 * @param sessionId what the server calls the conversation; null where it has no name for it
 */
record Chat(Provider provider, Setting model, RedactedText system, List<Said> said, int maxTokens, Setting sessionId) {

	static Chat of(ModelRequest request) throws TftsrException {
		return new Chat(request.provider(), Setting.of(Messages.Setting_model, request.model()), request.system(), alternating(request.turns()),
				request.maxTokens(), request.sessionId() == null ? null : Setting.of(Messages.Setting_session, request.sessionId()));
	}

	/** A question that says nothing. */
	static Chat ping(Provider provider, int maxTokens) throws TftsrException {
		return new Chat(provider, Setting.of(Messages.Setting_model, provider.model()), null, List.of(Said.of(Phrase.PING)), maxTokens, null);
	}

	private static List<Said> alternating(List<ModelTurn> turns) {
		List<Said> said = new ArrayList<>();
		if (!turns.isEmpty() && turns.getFirst().role() == MessageRole.ASSISTANT) {
			said.add(Said.of(Phrase.EARLIER));
		}
		List<RedactedText> texts = new ArrayList<>();
		for (int i = 0; i < turns.size(); i++) {
			texts.add(turns.get(i).text());
			MessageRole role = turns.get(i).role();
			if (i + 1 == turns.size() || turns.get(i + 1).role() != role) {
				said.add(Said.of(role, texts));
				texts.clear();
			}
		}
		if (said.isEmpty() || said.getLast().role() == MessageRole.ASSISTANT) {
			said.add(Said.of(Phrase.CONTINUE));
		}
		return List.copyOf(said);
	}
}
