package org.tftsr.ai.provider.internal;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.ai.provider.internal.Protocol.ModelListing;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.RemoteProblem;
import org.tftsr.net.Secret;
import org.tftsr.net.Setting;

import com.google.gson.JsonParseException;

/** Asks providers which models they have. Thread-safe. */
@Component(service = ModelLists.class)
public final class ModelLists {

	/** A list that goes on and on is none; no provider has so many models. */
	private static final int PAGES = 20;

	private final Exchange exchange;

	@Activate
	public ModelLists(@Reference Exchange exchange) {
		this.exchange = exchange;
	}

	/** Whether a provider can be asked. */
	boolean has(Provider provider) {
		return Protocols.of(provider.kind()).models().isPresent();
	}

	/**
	 * All models, by name.
	 *
	 * @param key null for none
	 */
	List<String> of(Provider provider, Secret key, Progress progress) throws TftsrException {
		Optional<ModelListing> listing = Protocols.of(provider.kind()).models();
		if (listing.isEmpty()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.ModelLists_noneWhat, provider.name()),
					NLS.bind(Messages.ModelLists_noneWhy, ProtocolNames.of(provider.kind())), Messages.ModelLists_noneRemedy);
		}
		TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		Setting next = null;
		for (int page = 0; page < PAGES; page++) {
			ModelPage read = page(provider, key, listing.get(), next, progress);
			read.names().stream().filter(name -> !name.isEmpty()).forEach(names::add);
			if (read.next() == null || read.next().isEmpty()) {
				break;
			}
			next = Setting.of(Messages.Setting_page, read.next());
		}
		return List.copyOf(names);
	}

	private ModelPage page(Provider provider, Secret key, ModelListing listing, Setting page, Progress progress)
			throws TftsrException {
		Refusals refusals = Refusals.of(provider, provider.model(), false);
		ModelPage[] read = new ModelPage[1];
		try {
			exchange.send(provider, key, listing.call(provider, page), Envelope.empty("ai_models"), piece -> {
				read[0] = listing.read(document(piece.data(), refusals));
				return true;
			}, progress);
		} catch (RemoteProblem problem) {
			throw refusals.problem(ErrorAnswer.read(problem.status(), problem.body()), problem.retryAfter(), problem);
		}
		if (read[0] == null) {
			throw refusals.unreadable(null);
		}
		return read[0];
	}

	private static Json document(String text, Refusals refusals) throws TftsrException {
		try {
			Json document = Json.parse(text);
			if (document.isObject()) {
				return document;
			}
		} catch (JsonParseException | StackOverflowError e) {
			throw refusals.unreadable(e);
		}
		throw refusals.unreadable(null);
	}
}
