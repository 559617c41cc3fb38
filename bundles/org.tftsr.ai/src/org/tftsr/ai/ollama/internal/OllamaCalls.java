package org.tftsr.ai.ollama.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.tftsr.ai.provider.internal.OllamaEndpoint;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Framing;
import org.tftsr.net.Gate;
import org.tftsr.net.Outgoing;
import org.tftsr.net.Receiver;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.RemoteProblem;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.net.Timers;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Calls one Ollama through the gate. None of the calls has a text of a person or of a log in it, so that none is reviewed. */
final class OllamaCalls {

	/** Whether it runs is to be known at once; it answers in milliseconds. */
	private static final Timers SHORT = new Timers(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(5),
			Duration.ofSeconds(8));
	/** The check of a model of many gigabytes says nothing for minutes, and a slow line takes a day for one. */
	private static final Duration LONGEST_SILENCE = Duration.ofMinutes(15);
	private static final Duration LONGEST_PULL = Duration.ofDays(3);
	private static final int NOT_FOUND = 404;
	private static final Reviewer NOT_ASKED = preview -> Reviewer.Verdict.REFUSE;

	private final Gate gate;
	private final ProviderRepository providers;
	private final Provider provider;

	/** @param provider the Ollama that is called */
	OllamaCalls(Gate gate, ProviderRepository providers, Provider provider) {
		this.gate = gate;
		this.providers = providers;
		this.provider = provider;
	}

	JsonObject version(Progress progress) throws TftsrException {
		return document("ollama_status", "/api/version", SHORT, progress);
	}

	JsonObject tags(Progress progress) throws TftsrException {
		return document("ollama_models", "/api/tags", null, progress);
	}

	void delete(String name, Progress progress) throws TftsrException {
		try {
			send("ollama_delete", "DELETE", "/api/delete", RedactedJson.object().setting("model", model(name)).body(),
					Framing.DOCUMENT, false, name, null, piece -> true, progress);
		} catch (RemoteProblem e) {
			throw e.status() == NOT_FOUND ? new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.OllamaCalls_noneWhat, name),
					NLS.bind(Messages.OllamaCalls_noneWhy, provider.name()), Messages.OllamaCalls_noneRemedy, e) : e;
		}
	}

	void pull(String name, Receiver receiver, Progress progress) throws TftsrException {
		RedactedBody body = RedactedJson.object().setting("model", model(name)).flag("stream", true).body();
		send("ollama_pull", "POST", "/api/pull", body, Framing.NDJSON, true, name,
				Timers.USUAL.patient(LONGEST_SILENCE, LONGEST_PULL), receiver, progress);
	}

	private static Setting model(String name) throws TftsrException {
		return Setting.of(Messages.OllamaCalls_modelName, name);
	}

	private JsonObject document(String action, String path, Timers timers, Progress progress) throws TftsrException {
		JsonObject[] document = new JsonObject[1];
		send(action, "GET", path, RedactedBody.NONE, Framing.DOCUMENT, true, null, timers, piece -> {
			document[0] = object(piece.data());
			return true;
		}, progress);
		return document[0];
	}

	private void send(String action, String method, String path, RedactedBody body, Framing framing, boolean repeatable,
			String model, Timers timers, Receiver receiver, Progress progress) throws TftsrException {
		Map<String, ?> record = model == null ? Map.of() : Map.of("model", model);
		OllamaEndpoint at = OllamaEndpoint.of(provider, path, providers);
		gate.send(new Outgoing(action, null, provider.name(), method, at.address(), Map.of("Accept", "application/json"), at.key(), body,
				framing, repeatable, false, 0, 0, Map.of(), List.of(), record, timers), NOT_ASKED, receiver, progress);
	}

	/** What Ollama has written, as an object. */
	JsonObject object(String text) throws TftsrException {
		try {
			JsonElement element = JsonParser.parseString(text);
			if (element.isJsonObject()) {
				return element.getAsJsonObject();
			}
			throw notOllama(null);
		} catch (JsonParseException e) {
			throw notOllama(e);
		}
	}

	/** What answers does not speak as Ollama does. */
	TftsrException notOllama(Throwable cause) {
		return new TftsrException(ProblemKind.REMOTE, NLS.bind(Messages.OllamaCalls_foreignWhat, provider.address()),
				Messages.OllamaCalls_foreignWhy, Messages.OllamaCalls_foreignRemedy, cause);
	}
}
