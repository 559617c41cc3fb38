package org.tftsr.ui.logs.internal.time;

import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.tftsr.logs.view.Gap;
import org.tftsr.logs.view.Histogram;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.logs.LogViewerIds;

/**
 * How many records of each level there are over the time of a log, as bars from left to right, and the pauses between them.
 *
 * @param histogram has a bucket at least
 * @param latest    the last time in the log: the last bucket ends behind it
 * @param bars      the bars, transparent where there is none: made by a job, as there are too many of them for each paint
 */
record TimeChart(Histogram histogram, long latest, List<Gap> gaps, ImageData bars) {

	/** As wide as it takes for a bar to be hit by the mouse. */
	static final int BAR = 3;
	/** Of the pauses, below the bars. */
	static final int GAP_HEIGHT = 4;
	private static final String GAP_COLOR = LogViewerIds.BUNDLE + ".gap"; //$NON-NLS-1$
	private static final int LEAST_GAP = 3;
	/** So few pixels that are errors can still be seen. */
	private static final int LEAST = 2;
	private static final int OPAQUE = 255;
	private static final int HIDING = 185;
	private static final int LABEL_MARGIN = 2;
	private static final String BETWEEN_LABELS = "    "; //$NON-NLS-1$
	private static final int DEPTH = 24;
	private static final PaletteData COLORS = new PaletteData(0xff0000, 0xff00, 0xff);

	/**
	 * Counts and draws, on the thread of a job.
	 *
	 * @param size   of the bars, in pixels
	 * @param colors of the groups of levels, in their order
	 */
	static TimeChart of(LineFacts facts, Point size, List<RGB> colors) {
		Histogram histogram = facts.histogram(Math.max(1, size.x / BAR));
		ImageData bars = new ImageData(size.x, size.y, DEPTH, COLORS);
		bars.alphaData = new byte[size.x * size.y];
		long latest = facts.times().map(LineFilter.TimeRange::to).orElse(histogram.to()) - 1;
		TimeChart chart = new TimeChart(histogram, latest, facts.gaps(), bars);
		chart.drawBars(colors);
		return chart;
	}

	/** By their square roots, so that a few records are seen beside many. */
	private void drawBars(List<RGB> colors) {
		List<Histogram.Bucket> buckets = histogram.buckets();
		double highest = Math.sqrt(buckets.stream().mapToLong(Histogram.Bucket::count).max().orElse(1));
		for (int i = 0; i < buckets.size(); i++) {
			long count = buckets.get(i).count();
			int left = (int) ((long) i * bars.width / buckets.size());
			int right = (int) ((long) (i + 1) * bars.width / buckets.size());
			if (count > 0) {
				int height = Math.max(LEAST, (int) (Math.sqrt(count) / Math.max(1, highest) * bars.height));
				drawBar(buckets.get(i), new Rectangle(left, bars.height - height, Math.max(1, right - left - 1), height),
						colors);
			}
		}
	}

	private void drawBar(Histogram.Bucket bucket, Rectangle bar, List<RGB> colors) {
		int y = bar.y + bar.height;
		int pixel = 0;
		for (LevelGroup group : LevelGroup.values()) {
			long count = group.count(bucket);
			if (count > 0) {
				int part = Math.max(LEAST, (int) (bar.height * count / bucket.count()));
				int top = Math.max(bar.y, y - part);
				pixel = COLORS.getPixel(colors.get(group.ordinal()));
				fill(new Rectangle(bar.x, top, bar.width, y - top), pixel);
				y = top;
			}
		}
		// what rounding has left over
		fill(new Rectangle(bar.x, bar.y, bar.width, y - bar.y), pixel);
	}

	private void fill(Rectangle area, int pixel) {
		for (int y = area.y; y < area.y + area.height; y++) {
			for (int x = area.x; x < Math.min(bars.width, area.x + area.width); x++) {
				bars.setPixel(x, y, pixel);
				bars.setAlpha(x, y, OPAQUE);
			}
		}
	}

	/** The bucket at a place. */
	int bucketAt(int x, int width) {
		int count = histogram.buckets().size();
		return Math.clamp((long) x * count / Math.max(1, width), 0, count - 1);
	}

	/** Where a time is. */
	int x(long millis, int width) {
		double share = (double) (millis - histogram.from()) / Math.max(1, histogram.to() - histogram.from());
		return Math.clamp((long) (share * width), 0, width);
	}

	/** Paints pauses and the times of both ends below the bars. */
	void paintFoot(GC gc, Rectangle area) {
		gc.setBackground(ThemeColors.get(GAP_COLOR));
		for (Gap gap : gaps) {
			int left = x(gap.from(), area.width);
			int width = Math.max(LEAST_GAP, x(gap.from() + gap.millis(), area.width) - left);
			gc.fillRectangle(left, bars.height, width, GAP_HEIGHT);
		}
		int top = bars.height + GAP_HEIGHT;
		String start = TimeLabels.of(histogram.from());
		String end = TimeLabels.of(latest);
		int left = area.width - gc.textExtent(end).x - LABEL_MARGIN;
		gc.drawText(start, LABEL_MARGIN, top, true);
		// with as much between them as keeps two times apart
		if (left >= LABEL_MARGIN + gc.textExtent(start + BETWEEN_LABELS).x) {
			gc.drawText(end, left, top, true);
		}
	}

	/** Makes faint what lies outside of a stretch of time. The background of the drawing is to be that of its control. */
	void paintOutside(GC gc, Rectangle area, long from, long to) {
		gc.setAlpha(HIDING);
		int left = x(from, area.width);
		int right = x(to, area.width);
		gc.fillRectangle(0, 0, left, area.height);
		gc.fillRectangle(right, 0, area.width - right, area.height);
		gc.setAlpha(OPAQUE);
	}
}
