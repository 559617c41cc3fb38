package org.tftsr.ai.ollama;

import java.util.List;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * Looks after an Ollama. Its address is that of the user's provider of that kind, the preferred one before others, else
 * {@value #USUAL_ADDRESS}. Whatever asks it goes through the gate: the rules of the user hold, and the audit log has a row of each
 * call; no text of an issue goes. Thread-safe. Methods may take long: never call them on the user interface thread.
 */
public interface OllamaService {

	/** Where it listens where nobody has said otherwise. */
	String USUAL_ADDRESS = "http://127.0.0.1:11434";

	/**
	 * Whether it is installed and runs. One that does not answer is a result, not an exception.
	 *
	 * @throws TftsrException where it is not known, as the settings cannot be read or nothing may be sent
	 */
	OllamaStatus status(Progress progress) throws TftsrException;

	/** The models that it has, by name. */
	List<InstalledModel> models(Progress progress) throws TftsrException;

	/**
	 * Fetches a model, or what is new of it. What came stays with Ollama when this is cancelled or fails, and the next call goes on
	 * from there.
	 *
	 * @param name     as in Ollama's library, with or without a tag: {@code llama3.2:3b}
	 * @param listener hears how far it is, on the calling thread
	 * @throws TftsrException {@code INVALID_INPUT} for what is no name, {@code NOT_FOUND} where there is no such model,
	 *                        {@code NETWORK}, {@code REMOTE}, {@code CANCELLED}
	 */
	void pull(String name, PullListener listener, Progress progress) throws TftsrException;

	/**
	 * Deletes a model.
	 *
	 * @throws TftsrException {@code NOT_FOUND} where it has none of that name
	 */
	void delete(String name, Progress progress) throws TftsrException;

	/** What this machine has. Asks nobody over the network. */
	Hardware hardware();

	/**
	 * Models by size, each with whether such a machine can run it and why; at most one is the advice. They come from a file of this
	 * product, or from {@code ollama-models.json} in the data folder where there is one.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where the user's file makes no sense, {@code IO} where it cannot be read
	 */
	List<Recommendation> recommend(Hardware hardware) throws TftsrException;

	/** How to install it. */
	InstallGuide guide(Platform platform);
}
