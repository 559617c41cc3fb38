package org.tftsr.ui.logs.internal.bookmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.internal.masking.MaskedText;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.LogModelListener;
import org.tftsr.ui.logs.internal.model.UserInterface;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * The bookmarks of a log, by lines of the log, and their annotations in whatever part of it the document holds. To be used on
 * the user interface thread only.
 */
public final class LogBookmarks implements LogModelListener {

	/** Sets a bookmark or takes one away, on the thread of a job. */
	private interface Change {
		void make() throws TftsrException;
	}

	private final LogModel model;
	private final LatestWork<SortedMap<Long, Bookmark>> work = new LatestWork<>(Job.SHORT, this::loaded, problem -> {
		if (problem != null) {
			Problems.show(problem);
		}
	});
	/** What is still to be done. A run may never begin where another one replaces it; that one then does it. */
	private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
	private final IResourceChangeListener markers = this::resourceChanged;
	private final ServiceRegistration<EventHandler> settings;
	private SortedMap<Long, Bookmark> lines = new TreeMap<>();
	private Annotation[] shown = {};
	/** Whether those that are shown were compared with what their lines read. */
	private boolean compared;
	/** The log whose bookmarks they are. */
	private LineLog log;

	/** The bookmarks of a log; {@link #dispose} ends them. */
	public LogBookmarks(LogModel model) {
		this.model = model;
		ResourcesPlugin.getWorkspace().addResourceChangeListener(markers, IResourceChangeEvent.POST_CHANGE);
		settings = SettingsEvents.subscribe(model.input().files(), () -> UserInterface.post(this::load));
		model.addListener(this);
	}

	/** Ends it; bookmarks stay. */
	public void dispose() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(markers);
		settings.unregister();
		model.removeListener(this);
		if (changes.isEmpty()) {
			work.cancel();
		}
	}

	/** Somebody deleted a bookmark in the view of the platform, or changed its label. */
	private void resourceChanged(IResourceChangeEvent event) {
		for (var delta : event.findMarkerDeltas(IMarker.BOOKMARK, true)) {
			if (model.input().files().stream().anyMatch(file -> delta.getResource().equals(file.workspaceFile()))) {
				UserInterface.post(this::load);
				return;
			}
		}
	}

	private void load() {
		log = model.shownLog();
		if (log == null) {
			return;
		}
		BookmarkStore store = new LinesStore(model.input(), log);
		work.start(NLS.bind(Messages.Bookmarks_job, model.input().name()), (results, progress) -> {
			TftsrException failed = makeChanges();
			results.accept(store.load());
			if (failed != null) {
				throw failed;
			}
		});
	}

	/**
	 * One after the other, also where a run that is replaced is still at it. Where one fails, those behind it are made all the same.
	 *
	 * @return the first failure, or null where there was none
	 */
	private TftsrException makeChanges() {
		TftsrException failed = null;
		synchronized (changes) {
			for (Change change = changes.poll(); change != null; change = changes.poll()) {
				try {
					change.make();
				} catch (TftsrException e) {
					if (failed == null) {
						failed = e;
					} else {
						failed.addSuppressed(e);
					}
				}
			}
		}
		return failed;
	}

	private void loaded(SortedMap<Long, Bookmark> found) {
		lines = found;
		show();
	}

	/** Sets a bookmark at a line, or takes it away; where there are no lines, there is none to set. */
	public void toggle(long line) {
		if (model.log() == null) {
			return;
		}
		Optional<String> read = read(line);
		String label = read.orElseGet(() -> NLS.bind(Messages.Bookmarks_line, line));
		// which line it is does not change though the log may before the bookmark is set
		BookmarkStore store = new LinesStore(model.input(), model.shownLog().pinned());
		changes.add(() -> {
			if (store.load().containsKey(line)) {
				store.remove(line);
			} else {
				store.add(line, label, read.isPresent());
			}
		});
		load();
	}

	/** The next line behind one that has a bookmark, or the first of all; before it, or the last, where it goes back. */
	public OptionalLong go(long line, boolean forward) {
		if (lines.isEmpty()) {
			return OptionalLong.empty();
		}
		SortedMap<Long, Bookmark> beyond = forward ? lines.tailMap(line + 1) : lines.headMap(line);
		SortedMap<Long, Bookmark> from = beyond.isEmpty() ? lines : beyond;
		return OptionalLong.of(forward ? from.firstKey() : from.lastKey());
	}

	/** The redacted text of a line that the document holds; empty where there is none, or {@link #isSearched} is not so. */
	private Optional<String> read(long line) {
		MaskedText masked = model.masking().masked();
		LogText text = masked == null ? model.text() : masked.original();
		OptionalInt index = text == null || !isSearched() ? OptionalInt.empty() : text.index(line);
		Optional<IRegion> place = index.isEmpty() ? Optional.empty() : text.region(index.getAsInt());
		return place.map(region -> Bookmark.shorten(searched().redact(text.content(), region.getOffset(),
				region.getOffset() + region.getLength(), finding -> false).text().strip())).filter(read -> !read.isEmpty());
	}

	private Findings searched() {
		MaskedText masked = model.masking().masked();
		return masked == null ? model.findings() : masked.values();
	}

	/** Whether what is shown was searched, and all of the log: what stands in a line may be told to be a value by any other. */
	private boolean isSearched() {
		return model.text() != null && searched().isSearched() && model.searching() == null
				&& (model.text().isWhole() || model.census().complete());
	}

	/** Once that is known, it is told of those whose lines read differently by now. */
	@Override
	public void stateChanged() {
		if (!compared && !lines.isEmpty() && isSearched()) {
			show();
		}
	}

	private String hover(long line, Bookmark bookmark) {
		boolean other = read(line).filter(bookmark::isOther).isPresent();
		return NLS.bind(other ? Messages.Bookmarks_hoverOther : Messages.Bookmarks_hover, bookmark.label());
	}

	@Override
	public void textReplaced(long topLine) {
		if (model.shownLog() != log) {
			load();
		}
		show();
	}

	private void show() {
		Map<Annotation, Position> added = new HashMap<>();
		LogText text = model.text();
		compared = isSearched();
		if (text != null) {
			lines.forEach((line, bookmark) -> {
				if (text.index(line).isPresent()) {
					IRegion place = model.masking().region(new LineMatch(line, 0, Integer.MAX_VALUE));
					added.put(new BookmarkAnnotation(hover(line, bookmark)),
							new Position(place.getOffset(), place.getLength()));
				}
			});
		}
		if (shown.length > 0 || !added.isEmpty()) {
			Annotation[] removed = shown;
			shown = added.keySet().toArray(Annotation[]::new);
			model.annotationModel().replaceAnnotations(removed, added);
		}
	}
}
