package org.tftsr.net.internal.update;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.core.update.UpdateReport;
import org.tftsr.core.update.UpdateService;
import org.tftsr.net.Address;
import org.tftsr.net.Framing;
import org.tftsr.net.Gate;
import org.tftsr.net.Outgoing;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.RemoteProblem;
import org.tftsr.net.Reviewer;

/** Asks the update site through the gate. A build gives all bundles one version, so that of this bundle is that of the program. */
@Component
public final class UpdateComponent implements UpdateService {

	private static final String ACTION = "update_check";
	private static final int NOT_FOUND = 404;
	private static final int GONE = 410;

	private final Gate gate;
	private final SettingsRepository settings;
	private final Version installed;

	/** Reads nothing yet. */
	@Activate
	public UpdateComponent(@Reference Gate gate, @Reference SettingsRepository settings, BundleContext context) {
		this.gate = gate;
		this.settings = settings;
		this.installed = context.getBundle().getVersion();
	}

	@Override
	public String site() throws TftsrException {
		return settings.get(SITE).orElse("").strip();
	}

	@Override
	public void setSite(String address) throws TftsrException {
		String site = address.strip();
		if (!site.isEmpty()) {
			requireSite(Address.of(site).uri());
		}
		settings.put(Map.of(SITE, site));
	}

	/** The gate looks at it again, and closer, when something goes there. */
	private static void requireSite(URI site) throws TftsrException {
		boolean web = "https".equalsIgnoreCase(site.getScheme()) || "http".equalsIgnoreCase(site.getScheme());
		if (!web || site.getHost() == null || site.getRawUserInfo() != null || site.getRawQuery() != null || site.getRawFragment() != null) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.UpdateComponent_siteWhat, Messages.UpdateComponent_siteWhy,
					Messages.UpdateComponent_siteRemedy);
		}
	}

	@Override
	public UpdateReport check(Progress progress) throws TftsrException {
		String site = site();
		if (site.isEmpty()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.UpdateComponent_checkWhat, Messages.UpdateComponent_noSiteWhy,
					NLS.bind(Messages.UpdateComponent_noSiteRemedy, SITE));
		}
		Address address = Address.of(site).path(Publication.FILE);
		String[] document = { "" };
		try {
			gate.send(new Outgoing(ACTION, null, "Update site", "GET", address, Map.of("Accept", "application/json"), null, RedactedBody.NONE,
					Framing.DOCUMENT, true, false, 0, 0, Map.of(), List.of(), Map.of()), preview -> Reviewer.Verdict.REFUSE, piece -> {
						document[0] = piece.data();
						return true;
					}, progress);
		} catch (RemoteProblem e) {
			throw e.status() == NOT_FOUND || e.status() == GONE ? noSite(address, e) : e;
		}
		return Publication.read(document[0]).beside(installed);
	}

	private static TftsrException noSite(Address address, RemoteProblem cause) {
		String folder = address.uri().getHost() + address.uri().getPath().replaceFirst("/[^/]*$", "/");
		return new TftsrException(ProblemKind.NOT_FOUND, Messages.UpdateComponent_checkWhat,
				NLS.bind(Messages.UpdateComponent_notThereWhy, new Object[] { Publication.FILE, folder, cause.status() }),
				Messages.UpdateComponent_notThereRemedy, cause);
	}
}
