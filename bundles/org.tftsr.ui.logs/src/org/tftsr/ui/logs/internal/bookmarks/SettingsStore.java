package org.tftsr.ui.logs.internal.bookmarks;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.ui.Services;

/** The bookmarks of a file outside the workspace, in the encrypted database: one a line, its number before a blank. */
record SettingsStore(URI file) implements BookmarkStore {

	private static final String KEY = "log.bookmarks."; //$NON-NLS-1$

	@Override
	public SortedMap<Long, Bookmark> load() throws TftsrException {
		SortedMap<Long, Bookmark> found = new TreeMap<>();
		Services.get(SettingsRepository.class).get(key()).ifPresent(text -> text.lines().forEach(line -> {
			int blank = line.indexOf(' ');
			if (blank > 0) {
				long number = Long.parseLong(line.substring(0, blank));
				String label = line.substring(blank + 1);
				found.put(number, new Bookmark(label, label.equals(NLS.bind(Messages.Bookmarks_line, number)) ? null : label));
			}
		}));
		return found;
	}

	@Override
	public void add(long line, String label, boolean read) throws TftsrException {
		SortedMap<Long, Bookmark> all = load();
		String words = label.replaceAll("\\R", " "); //$NON-NLS-1$ //$NON-NLS-2$
		all.put(line, new Bookmark(words, read ? words : null));
		store(all);
	}

	@Override
	public void remove(long line) throws TftsrException {
		SortedMap<Long, Bookmark> all = load();
		all.remove(line);
		store(all);
	}

	private void store(SortedMap<Long, Bookmark> all) throws TftsrException {
		String text = all.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue().label()) //$NON-NLS-1$
				.collect(Collectors.joining("\n")); //$NON-NLS-1$
		Services.get(SettingsRepository.class).put(Map.of(key(), text));
	}

	/** One for a file, whether its address was given as {@code file:/} or {@code file:///}, and with escapes or without. */
	private String address() {
		try {
			return file.getRawAuthority() != null || file.getPath() == null ? file.toString()
					: new URI(file.getScheme(), null, file.getPath(), file.getQuery(), file.getFragment()).toString();
		} catch (URISyntaxException e) {
			return file.toString();
		}
	}

	/** The key of the setting. Paths are long, and keys are not. */
	String key() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256") //$NON-NLS-1$
					.digest(address().getBytes(StandardCharsets.UTF_8));
			return KEY + HexFormat.of().formatHex(digest, 0, 16);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e); //$NON-NLS-1$
		}
	}
}
