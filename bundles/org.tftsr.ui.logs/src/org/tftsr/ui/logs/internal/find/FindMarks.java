package org.tftsr.ui.logs.internal.find;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.IViewportListener;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.logs.view.LineMatcher;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LogLine;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.masking.MaskedText;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;

/**
 * Marks in the text what is looked for. Of a text with very many places those near what the reader sees are marked, and
 * others as he goes on. To be used on the user interface thread only.
 */
final class FindMarks {

	/** More annotations than this are noticeably slow to paint. */
	private static final int LIMIT = 5_000;
	/** Where there are more, so many lines above and below what is seen get marks, or fewer where those have too many. */
	private static final int LINES_AROUND = 500;

	/**
	 * What was found in a text.
	 *
	 * @param places in the order of the text
	 * @param first  the first line that was looked at, from 0
	 * @param last   the last one, which need not be there
	 * @param around how many lines above and below what was seen are among them
	 */
	private record Found(List<IRegion> places, int first, int last, int around) {

		/** The same in a text in which values are masked. */
		Found in(MaskedText masked) {
			return new Found(places.stream().map(place -> {
				int start = masked.toShown(place.getOffset(), false);
				return (IRegion) new Region(start,
						masked.toShown(place.getOffset() + place.getLength(), true) - start);
			}).toList(), first, last, around);
		}
	}

	private final OpenLog shown;
	private final IViewportListener scrolled = offset -> scrolled();
	private final LatestWork<Found> work = new LatestWork<>(Job.INTERACTIVE, this::found, this::ended);

	private boolean listening;
	private LineQuery query;
	private List<Annotation> marks = List.of();
	/** Whose annotations they are. */
	private AnnotationModel marked;
	/** What the document held when it was last looked at. */
	private String text = ""; //$NON-NLS-1$
	private Found last = new Found(List.of(), 0, 0, 0);

	FindMarks(OpenLog shown) {
		this.shown = shown;
	}

	/** The document holds another text: what was marked stands elsewhere in it, unless text was added. */
	void textReplaced() {
		LogModel model = shown.model();
		String content = model == null || model.text() == null ? "" : model.text().content(); //$NON-NLS-1$
		if (!content.startsWith(text)) {
			replace(Map.of());
		}
	}

	/** Marks what a query finds in the text that is there now; null for nothing. */
	void show(LineQuery wanted) {
		query = wanted;
		LogModel model = shown.model();
		if (wanted == null || model == null || model.text() == null) {
			clear();
			return;
		}
		listen();
		text = model.text().content();
		MaskedText masked = model.masking().masked();
		String content = masked == null ? model.text().content() : masked.original().content();
		int top = top();
		int bottom = bottom();
		work.start(Messages.FindMarks_name, (results, progress) -> {
			Found found = find(content, wanted, top, bottom, progress);
			results.accept(masked == null ? found : found.in(masked));
		});
	}

	private void listen() {
		if (!listening && shown.viewer() != null) {
			listening = true;
			shown.viewer().addViewportListener(scrolled);
		}
	}

	private void scrolled() {
		if (query != null && work.job() == null && shown.viewer() != null) {
			int lines = shown.viewer().getDocument().getNumberOfLines();
			boolean above = last.first > 0 && top() - last.around / 2 < last.first;
			boolean below = last.last < lines - 1 && bottom() + last.around / 2 > last.last;
			if (above || below) {
				show(query);
			}
		}
	}

	/** The first line that is seen, from 0. */
	private int top() {
		return shown.viewer() == null ? 0 : Math.max(0, shown.viewer().getTopIndex());
	}

	/** The last one. */
	private int bottom() {
		return shown.viewer() == null ? 0 : Math.max(top(), shown.viewer().getBottomIndex());
	}

	/** Takes all marks away. */
	void clear() {
		work.cancel();
		query = null;
		replace(Map.of());
	}

	private static Found find(String content, LineQuery query, int top, int bottom, Progress progress) throws TftsrException {
		List<IRegion> all = places(content, query, 0, Integer.MAX_VALUE, progress);
		if (all.size() <= LIMIT) {
			return new Found(all, 0, Integer.MAX_VALUE, 0);
		}
		for (int around = LINES_AROUND;; around /= 2) {
			int first = Math.max(0, top - around);
			int last = bottom + around;
			List<IRegion> near = places(content, query, first, last, progress);
			if (near.size() <= LIMIT || around == 0) {
				return new Found(near, first, last, around);
			}
		}
	}

	/** The places in some lines, until there are more than the limit. */
	private static List<IRegion> places(String content, LineQuery query, int first, int last, Progress progress)
			throws TftsrException {
		LineMatcher matcher = query.compile(progress);
		List<IRegion> places = new ArrayList<>();
		int line = 0;
		int start = 0;
		while (start <= content.length() && line <= last && places.size() <= LIMIT) {
			int feed = content.indexOf('\n', start);
			int end = feed < 0 ? content.length() : feed;
			if (line >= first) {
				progress.check();
				int textEnd = end > start && content.charAt(end - 1) == '\r' ? end - 1 : end;
				for (LineMatch match : matcher.all(new LogLine(line + 1L, 0, content.substring(start, textEnd), false))) {
					places.add(new Region(start + match.start(), match.end() - match.start()));
				}
			}
			start = end + 1;
			line++;
		}
		return places;
	}

	private void found(Found found) {
		last = found;
		Map<Annotation, Position> added = new LinkedHashMap<>();
		for (IRegion place : found.places) {
			if (place.getLength() > 0 && added.size() < LIMIT) {
				added.put(new Annotation(LogViewerIds.MATCH_ANNOTATION, false, Messages.FindMarks_text),
						new Position(place.getOffset(), place.getLength()));
			}
		}
		replace(added);
	}

	/** Where lines cannot be looked at, the one who counts them tells why. Meanwhile the reader may have gone on. */
	private void ended(TftsrException why) {
		if (why != null) {
			replace(Map.of());
		} else {
			scrolled();
		}
	}

	private void replace(Map<Annotation, Position> added) {
		Annotation[] removed = marks.reversed().toArray(Annotation[]::new);
		marks = new ArrayList<>(added.keySet());
		if (removed.length > 0) {
			marked.replaceAnnotations(removed, Map.of());
		}
		if (!added.isEmpty()) {
			marked = shown.model().annotationModel();
			marked.replaceAnnotations(new Annotation[0], added);
		}
	}
}
