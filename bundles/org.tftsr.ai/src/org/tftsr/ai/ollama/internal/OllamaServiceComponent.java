package org.tftsr.ai.ollama.internal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.ai.ollama.Hardware;
import org.tftsr.ai.ollama.HardwareProbe;
import org.tftsr.ai.ollama.InstallGuide;
import org.tftsr.ai.ollama.InstalledModel;
import org.tftsr.ai.ollama.OllamaService;
import org.tftsr.ai.ollama.OllamaStatus;
import org.tftsr.ai.ollama.Platform;
import org.tftsr.ai.ollama.PullListener;
import org.tftsr.ai.ollama.Recommendation;
import org.tftsr.core.ai.ModelPlace;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.settings.DataArea;
import org.tftsr.net.Gate;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.RemoteProblem;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Looks after the Ollama of the user's settings. */
@Component
public final class OllamaServiceComponent implements OllamaService {

	private static final Provider UNSET = new Provider(new UUID(0, 0), "Ollama", ProviderKind.OLLAMA, USUAL_ADDRESS, null,
			ProviderOptions.USUAL, List.of(), false);
	/** An exabyte, far below where numbers of a double have gaps that matter. */
	private static final double LARGEST_MODEL = 1e18;

	private final Gate gate;
	private final ProviderRepository providers;
	private final DataArea data;

	@Activate
	public OllamaServiceComponent(@Reference Gate gate, @Reference ProviderRepository providers, @Reference DataArea data) {
		this.gate = gate;
		this.providers = providers;
		this.data = data;
	}

	@Override
	public OllamaStatus status(Progress progress) throws TftsrException {
		Provider provider = provider();
		String address = provider.address();
		Path program = OllamaProgram.find(Platform.here(), System.getenv()).orElse(null);
		boolean local = ModelPlace.of(provider, null) == ModelPlace.THIS_MACHINE;
		OllamaCalls calls = calls(provider);
		try {
			JsonElement version = calls.version(progress).get("version");
			if (version == null || !version.isJsonPrimitive()) {
				throw calls.notOllama(null);
			}
			return new OllamaStatus(address, local, program, true, version.getAsString(), null);
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.NETWORK && e.kind() != ProblemKind.REMOTE) {
				throw e;
			}
			return new OllamaStatus(address, local, program, false, null, problem(e, local, program));
		}
	}

	/** Where nobody listens on this machine, the gate can say no more than that; here it is known what to do. */
	private static String problem(TftsrException e, boolean local, Path program) {
		if (local && e instanceof NetworkProblem network && network.reason() == NetworkProblem.Reason.REFUSED) {
			return program == null ? Messages.Status_notInstalled : Messages.Status_notRunning;
		}
		return NLS.bind(Messages.Status_problem, e.why(), e.remedy());
	}

	@Override
	public List<InstalledModel> models(Progress progress) throws TftsrException {
		OllamaCalls calls = calls(provider());
		JsonElement models = calls.tags(progress).get("models");
		List<InstalledModel> installed = new ArrayList<>();
		if (models == null || models.isJsonNull()) {
			return installed;
		}
		if (!models.isJsonArray()) {
			throw calls.notOllama(null);
		}
		for (JsonElement model : models.getAsJsonArray()) {
			if (!model.isJsonObject() || text(model.getAsJsonObject(), "name") == null) {
				throw calls.notOllama(null);
			}
			installed.add(model(model.getAsJsonObject()));
		}
		installed.sort(Comparator.comparing(InstalledModel::name));
		return installed;
	}

	private static InstalledModel model(JsonObject json) {
		JsonObject details = json.get("details") instanceof JsonObject object ? object : new JsonObject();
		return new InstalledModel(text(json, "name"), bytes(json.get("size")), time(text(json, "modified_at")), text(details, "parameter_size"),
				text(details, "quantization_level"));
	}

	/** A number may be written with an exponent of any length, which must not be worked out; 0 where it tells of no size. */
	private static long bytes(JsonElement size) {
		boolean number = size != null && size.isJsonPrimitive() && size.getAsJsonPrimitive().isNumber();
		double bytes = number ? Double.parseDouble(size.getAsString()) : 0;
		return bytes > 0 && bytes <= LARGEST_MODEL ? (long) bytes : 0;
	}

	private static Instant time(String text) {
		try {
			return text == null ? null : OffsetDateTime.parse(text).toInstant();
		} catch (DateTimeException e) {
			// it is shown to a person only, who can do without
			return null;
		}
	}

	private static String text(JsonObject json, String name) {
		JsonElement value = json.get(name);
		return value == null || !value.isJsonPrimitive() || value.getAsString().isBlank() ? null : value.getAsString();
	}

	@Override
	public void pull(String name, PullListener listener, Progress progress) throws TftsrException {
		OllamaCalls calls = calls(provider());
		progress.begin(NLS.bind(Messages.Pull_fetching, name), -1);
		try {
			calls.pull(name, new PullReceiver(calls, name, listener, progress), progress);
		} catch (NetworkProblem e) {
			throw e.neverArrived() ? e
					: new TftsrException(ProblemKind.NETWORK, NLS.bind(Messages.Pull_what, name), e.why(),
							Messages.Pull_againRemedy, e);
		} catch (RemoteProblem e) {
			throw new TftsrException(ProblemKind.REMOTE, NLS.bind(Messages.Pull_what, name), e.why(), e.remedy(), e);
		}
	}

	@Override
	public void delete(String name, Progress progress) throws TftsrException {
		calls(provider()).delete(name, progress);
	}

	@Override
	public Hardware hardware() {
		return new HardwareProbe(Platform.here(), System.getProperty("os.arch"), Path.of("/"), new SystemPrograms()).look();
	}

	@Override
	public List<Recommendation> recommend(Hardware hardware) throws TftsrException {
		return new Advisor(hardware).recommend(new ModelCatalog(data.folder()).offers());
	}

	@Override
	public InstallGuide guide(Platform platform) {
		return InstallGuides.of(platform);
	}

	private OllamaCalls calls(Provider provider) {
		return new OllamaCalls(gate, providers, provider);
	}

	/** That of the settings, or one as it is where nobody has set it up otherwise. */
	private Provider provider() throws TftsrException {
		Provider preferred = providers.preferred();
		return preferred.kind() == ProviderKind.OLLAMA ? preferred
				: providers.list().stream().filter(provider -> provider.kind() == ProviderKind.OLLAMA).findFirst().orElse(UNSET);
	}
}
