package org.tftsr.net.internal.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.net.SendPermission;
import org.tftsr.net.SendPermissions;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;

/** What may go without being shown first, as a JSON array in the setting {@code net.always}. */
@Component(service = { SendPermissions.class, StoredPermissions.class })
public final class StoredPermissions implements SendPermissions {

	private static final String KEY = "net.always";
	private static final int ATTEMPTS = 100;
	private static final Gson JSON = new Gson();

	/** A permission as it is kept. */
	private record Row(String issue, String destination, String origin, String since) {

		static Row of(SendPermission permission) {
			return new Row(permission.issueId().toString(), permission.destination(), permission.origin(),
					permission.since().toString());
		}

		SendPermission permission() {
			return new SendPermission(UUID.fromString(issue), destination, origin, Instant.parse(since));
		}
	}

	private final SettingsRepository settings;

	/** Reads nothing yet. */
	@Activate
	public StoredPermissions(@Reference SettingsRepository settings) {
		this.settings = settings;
	}

	@Override
	public List<SendPermission> list() throws TftsrException {
		return read(settings.get(KEY).orElse("")).stream().sorted(Comparator.comparing(SendPermission::since).reversed()).toList();
	}

	/** Whether this may go without being shown. */
	public boolean has(UUID issueId, String destination, String origin) throws TftsrException {
		return issueId != null && list().stream().anyMatch(permission -> isFor(permission, issueId, destination, origin));
	}

	private static boolean isFor(SendPermission permission, UUID issueId, String destination, String origin) {
		return permission.issueId().equals(issueId) && permission.destination().equals(destination)
				&& permission.origin().equals(origin);
	}

	/** Lets this go without being shown from now on. */
	public void grant(UUID issueId, String destination, String origin) throws TftsrException {
		SendPermission granted = new SendPermission(issueId, destination, origin, Instant.now().truncatedTo(ChronoUnit.SECONDS));
		change(permissions -> {
			List<SendPermission> more = new ArrayList<>(permissions);
			more.removeIf(permission -> isFor(permission, issueId, destination, origin));
			more.add(granted);
			return more;
		});
	}

	@Override
	public void revoke(SendPermission revoked) throws TftsrException {
		change(permissions -> permissions.stream()
				.filter(permission -> !isFor(permission, revoked.issueId(), revoked.destination(), revoked.origin())).toList());
	}

	/** Makes one change on what there is; where somebody else changes it at the same time, on what it has become. */
	private void change(UnaryOperator<List<SendPermission>> change) throws TftsrException {
		for (int attempt = 1; !tryTo(change, attempt == ATTEMPTS); attempt++) {
			// somebody else was faster
		}
	}

	private boolean tryTo(UnaryOperator<List<SendPermission>> change, boolean last) throws TftsrException {
		String now = settings.get(KEY).orElse(null);
		String next = JSON.toJson(change.apply(read(now == null ? "" : now)).stream().map(Row::of).toList());
		if (next.equals(now)) {
			return true;
		}
		try {
			settings.put(Map.of(KEY, next), now == null ? Map.of() : Map.of(KEY, now));
			return true;
		} catch (TftsrException e) {
			if (last || e.kind() != ProblemKind.CONFLICT) {
				throw e;
			}
			return false;
		}
	}

	private static List<SendPermission> read(String text) throws TftsrException {
		try {
			List<Row> rows = JSON.fromJson(text, new TypeToken<List<Row>>() {
			}.getType());
			return rows == null ? List.of() : rows.stream().map(Row::permission).toList();
		} catch (JsonParseException | IllegalArgumentException | NullPointerException | DateTimeException e) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Settings_wrongWhat, KEY),
					Messages.StoredPermissions_wrongWhy, Messages.StoredPermissions_wrongRemedy, e);
		}
	}
}
