package org.tftsr.ui.logs.internal.bookmarks;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.logs.internal.text.FileLog;
import org.tftsr.ui.logs.internal.text.LogInput;

/**
 * The bookmarks of a log, kept with the files that its lines stand in: those of a merged log are those of its files, however
 * they are merged.
 */
record LinesStore(LogInput input, LineLog log) implements BookmarkStore {

	@Override
	public SortedMap<Long, Bookmark> load() throws TftsrException {
		SortedMap<Long, Bookmark> found = new TreeMap<>();
		List<FileLog> files = input.files();
		for (int i = 0; i < files.size(); i++) {
			int file = i;
			of(files.get(i)).load().forEach(
					(line, bookmark) -> input.line(log, file, line).ifPresent(here -> found.put(here, bookmark)));
		}
		return found;
	}

	@Override
	public void add(long line, String label, boolean read) throws TftsrException {
		LogInput.Place place = input.place(log, line);
		of(place.file()).add(place.line(), label, read);
	}

	@Override
	public void remove(long line) throws TftsrException {
		LogInput.Place place = input.place(log, line);
		of(place.file()).remove(place.line());
	}

	private static BookmarkStore of(FileLog file) {
		return file.workspaceFile() == null ? new SettingsStore(file.uri()) : new MarkerStore(file.workspaceFile());
	}
}
