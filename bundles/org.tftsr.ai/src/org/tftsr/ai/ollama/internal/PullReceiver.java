package org.tftsr.ai.ollama.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.tftsr.ai.ollama.PullListener;
import org.tftsr.ai.ollama.PullListener.PullState;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Receiver;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Reads what Ollama tells while it fetches a model: a line for each change, layer after layer, and at the end {@code success} or an
 * error, both under the status 200.
 */
final class PullReceiver implements Receiver {

	private static final int LONGEST_WHY = 200;

	/**
	 * A layer.
	 *
	 * @param completed bytes that are there
	 * @param total     bytes in all
	 */
	private record Layer(long completed, long total) {
	}

	private final OllamaCalls calls;
	private final String model;
	private final PullListener listener;
	private final Progress progress;
	private final Map<String, Layer> layers = new LinkedHashMap<>();
	private String step = "";
	private long total;
	private long told;

	PullReceiver(OllamaCalls calls, String model, PullListener listener, Progress progress) {
		this.calls = calls;
		this.model = model;
		this.listener = listener;
		this.progress = progress;
	}

	@Override
	public boolean receive(Piece piece) throws TftsrException {
		JsonObject line = calls.object(piece.data());
		String error = text(line, "error");
		if (error != null) {
			throw failed(error);
		}
		step = text(line, "status") == null ? step : text(line, "status");
		String digest = text(line, "digest");
		if (digest != null) {
			layers.merge(digest, new Layer(number(line, "completed"), number(line, "total")), PullReceiver::further);
		}
		tell();
		return "success".equals(step);
	}

	/** A line without a number of bytes says nothing about those that are there. */
	private static Layer further(Layer before, Layer now) {
		return new Layer(Math.max(before.completed, now.completed), Math.max(before.total, now.total));
	}

	private void tell() {
		long all = layers.values().stream().mapToLong(Layer::total).sum();
		long done = layers.values().stream().mapToLong(Layer::completed).sum();
		if (all != total) {
			// another layer is known now: the bar goes on with what is there
			total = all;
			told = 0;
			progress.beginBytes(NLS.bind(Messages.Pull_fetching, model), total);
		}
		if (done > told) {
			progress.worked(done - told);
			told = done;
		}
		listener.changed(new PullState(step, done, total));
	}

	private TftsrException failed(String error) {
		String why = error.length() > LONGEST_WHY ? error.substring(0, LONGEST_WHY) : error;
		// in Ollama's registry what does not exist has no manifest
		boolean unknown = error.contains("file does not exist") || error.contains("not found");
		return new TftsrException(unknown ? ProblemKind.NOT_FOUND : ProblemKind.REMOTE, NLS.bind(Messages.Pull_what, model),
				NLS.bind(Messages.Pull_saysWhy, why), unknown ? Messages.Pull_unknownRemedy
						: Messages.Pull_networkRemedy);
	}

	private static String text(JsonObject line, String name) {
		JsonElement value = line.get(name);
		return value == null || !value.isJsonPrimitive() ? null : value.getAsString();
	}

	private long number(JsonObject line, String name) throws TftsrException {
		JsonElement value = line.get(name);
		if (value == null || !value.isJsonPrimitive()) {
			// nothing is there at first, and Ollama leaves zeros out
			return 0;
		}
		try {
			return Math.max(0, value.getAsLong());
		} catch (NumberFormatException e) {
			throw calls.notOllama(e);
		}
	}
}
