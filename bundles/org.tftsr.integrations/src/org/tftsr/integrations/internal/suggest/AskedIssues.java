package org.tftsr.integrations.internal.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;

/** The issues of which somebody was asked, by service: the latest, in a setting of each service. Thread-safe. */
final class AskedIssues {

	/** More would be those of months ago, which nobody makes critical any more. */
	private static final int MOST = 500;
	private static final int ATTEMPTS = 5;
	private static final String BETWEEN = ",";

	private final SettingsRepository settings;

	AskedIssues(SettingsRepository settings) {
		this.settings = settings;
	}

	private static String key(ServiceKind service) {
		return "integration.asked." + service.key();
	}

	boolean contains(UUID issueId, ServiceKind service) throws TftsrException {
		return ids(settings.get(key(service))).contains(issueId.toString());
	}

	private static List<String> ids(Optional<String> setting) {
		return setting.filter(text -> !text.isBlank()).map(text -> List.of(text.split(BETWEEN))).orElse(List.of());
	}

	/** Where two programs ask at the same time, both are remembered. */
	void add(UUID issueId, ServiceKind service) throws TftsrException {
		String key = key(service);
		for (int attempt = 1;; attempt++) {
			Optional<String> seen = settings.get(key);
			List<String> ids = new ArrayList<>(ids(seen));
			if (ids.contains(issueId.toString())) {
				return;
			}
			ids.add(issueId.toString());
			try {
				settings.put(Map.of(key, String.join(BETWEEN, ids.subList(Math.max(0, ids.size() - MOST), ids.size()))),
						seen.map(text -> Map.of(key, text)).orElse(Map.of()));
				return;
			} catch (TftsrException e) {
				if (e.kind() != ProblemKind.CONFLICT || attempt == ATTEMPTS) {
					throw e;
				}
			}
		}
	}
}
