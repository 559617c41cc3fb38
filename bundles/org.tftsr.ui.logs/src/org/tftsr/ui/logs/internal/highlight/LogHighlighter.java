package org.tftsr.ui.logs.internal.highlight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.ITheme;
import org.eclipse.ui.themes.IThemeManager;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LogLine;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.styles.ColumnWatch;
import org.tftsr.ui.logs.internal.styles.SeenColumns;
import org.tftsr.ui.logs.internal.styles.SeenStyles;

/**
 * Shows the user's highlights in a viewer. Of two rules that match the same text the upper one wins; marks of findings lie over
 * both. What takes long to be found, as in lines that are long, is looked for by a job and shown a moment later. To be used on the user
 * interface thread only.
 */
public final class LogHighlighter implements SeenStyles.Styler {

	/** So much is looked for at once, a few milliseconds. */
	private static final long STEPS_AT_ONCE = 300_000;
	/** So many units of lines that took long are remembered with what was found in them, more only where they are seen at once. */
	private static final long MOST_KNOWN = 4 << 20;
	private static final long SHOW_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

	private final LatestWork<Map<String, List<RuleSearch.Place>>> work = new LatestWork<>(Job.INTERACTIVE, this::found,
			why -> this.awaited = new LinkedHashSet<>());
	/** What was found in lines by a job, those that were seen last behind the others. */
	private final LinkedHashMap<String, List<RuleSearch.Place>> known = new LinkedHashMap<>(64, 0.75f, true);
	/** Tells in which columns lines have highlights. */
	private final ColumnWatch watch;
	/** The lines that were styled last: those are known for as long as they are seen, however many they are. */
	private Set<String> styled = Set.of();
	/** What the job looks for. */
	private Set<String> awaited = new LinkedHashSet<>();
	private SeenStyles seen;
	private List<HighlightRule> used;
	private RuleSearch rules;

	private LogHighlighter(StyledText widget) {
		watch = ColumnWatch.install(widget, () -> {
			if (hasStyles()) {
				seen.again();
			}
		});
		load();
	}

	/** Highlights in a viewer for as long as that lives. */
	public static void install(ISourceViewer viewer) {
		LogHighlighter highlighter = new LogHighlighter(viewer.getTextWidget());
		SeenStyles seen = SeenStyles.install(viewer, highlighter);
		highlighter.seen = seen;
		IPropertyChangeListener preferences = event -> {
			if (LogViewerIds.HIGHLIGHT_RULES.equals(event.getProperty())) {
				highlighter.load();
				seen.invalidate();
			}
		};
		IPropertyChangeListener theme = event -> seen.invalidate();
		LogPreferences.store().addPropertyChangeListener(preferences);
		IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
		themes.addPropertyChangeListener(theme);
		viewer.getTextWidget().addDisposeListener(event -> {
			highlighter.work.cancel();
			LogPreferences.store().removePropertyChangeListener(preferences);
			themes.removePropertyChangeListener(theme);
		});
	}

	private void load() {
		work.cancel();
		awaited = new LinkedHashSet<>();
		known.clear();
		used = HighlightRules.stored();
		rules = new RuleSearch(used);
	}

	@Override
	public boolean hasStyles() {
		return !rules.isEmpty();
	}

	@Override
	public void style(IDocument document, int from, int end, TextPresentation to) throws BadLocationException {
		rules.allow(STEPS_AT_ONCE);
		List<String> later = new ArrayList<>();
		styled = new HashSet<>();
		for (int offset = from; offset < end;) {
			IRegion line = document.getLineInformationOfOffset(offset);
			String text = document.get(line.getOffset(), Math.min(LogLine.MAX_UNITS, line.getLength()));
			styled.add(text);
			List<RuleSearch.Place> places = known.get(text);
			places = places == null ? rules.find(text) : places;
			if (places == null) {
				later.add(text);
			} else {
				highlight(places, line.getOffset(), watch.columns().of(text), from, end, to);
			}
			offset = line.getOffset() + document.getLineLength(document.getLineOfOffset(offset));
		}
		if (!awaited.containsAll(later)) {
			findLater(later);
		}
	}

	/** What is seen last is looked for first. */
	private void findLater(List<String> lines) {
		LinkedHashSet<String> all = new LinkedHashSet<>(lines);
		long units = lines.stream().mapToLong(String::length).sum();
		for (Iterator<String> others = awaited.iterator(); others.hasNext() && units < MOST_KNOWN;) {
			String other = others.next();
			units += all.add(other) ? other.length() : 0;
		}
		awaited = all;
		List<HighlightRule> wanted = used;
		List<String> open = List.copyOf(all);
		work.start(Messages.Job_name, (results, progress) -> find(open, wanted, results, progress));
	}

	/** A line of many places is laid out with all of them that it has: those that nobody sees are left out. */
	private static void highlight(List<RuleSearch.Place> places, int offset, SeenColumns.Part seen, int from, int end, TextPresentation to) {
		for (RuleSearch.Place place : places) {
			int start = Math.max(from, offset + place.start());
			int stop = Math.min(end, offset + place.end());
			if (start < stop && seen.touches(place.start(), place.end())) {
				to.mergeStyleRange(style(place.color(), start, stop - start));
			}
		}
	}

	private static StyleRange style(HighlightColor color, int start, int length) {
		ITheme current = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme();
		return new StyleRange(start, length, current.getColorRegistry().get(color.foreground()),
				current.getColorRegistry().get(color.background()));
	}

	/** On the thread of a job. */
	private static void find(List<String> lines, List<HighlightRule> rules, Consumer<Map<String, List<RuleSearch.Place>>> results,
			Progress progress) throws TftsrException {
		RuleSearch search = new RuleSearch(rules);
		Map<String, List<RuleSearch.Place>> found = new HashMap<>();
		long shown = System.nanoTime();
		for (String line : lines) {
			progress.check();
			found.put(line, search.find(line));
			if (System.nanoTime() - shown > SHOW_EVERY_NANOS) {
				results.accept(Map.copyOf(found));
				shown = System.nanoTime();
				found.clear();
			}
		}
		results.accept(found);
	}

	private void found(Map<String, List<RuleSearch.Place>> places) {
		known.putAll(places);
		awaited.removeAll(places.keySet());
		long units = known.keySet().stream().mapToLong(String::length).sum();
		for (Iterator<String> oldest = known.keySet().iterator(); units > MOST_KNOWN && oldest.hasNext();) {
			String line = oldest.next();
			if (!places.containsKey(line) && !styled.contains(line)) {
				units -= line.length();
				oldest.remove();
			}
		}
		seen.again();
	}
}
