package org.tftsr.ui.logs.internal.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.IAnnotationModelExtension2;
import org.eclipse.jface.text.source.IAnnotationModelListener;

/**
 * The annotations of a text as the rulers beside it show them: of those of a type within one line the first, as all are drawn at the
 * same place there. The platform's rulers go through all annotations several times whenever one comes or goes, and draw each: hundreds
 * in each of some lines would hold up the user interface. Whatever is asked or done otherwise, it is the model itself that answers. To
 * be used on the user interface thread only.
 */
final class RulerAnnotations implements IAnnotationModel, IAnnotationModelExtension, IAnnotationModelExtension2 {

	private record Place(String type, int line) {
	}

	private record Mark(Annotation annotation, Position position) {

		/** Where both are in one line, the rulers have to say what is at the first. */
		Mark first(Mark other) {
			return position.getOffset() <= other.position.getOffset() ? this : other;
		}

		boolean touches(int start, int end) {
			return position.getOffset() <= end && position.getOffset() + position.getLength() >= start;
		}
	}

	/** @param changes how often the model had changed before */
	private record Marks(int changes, long stamp, List<Mark> shown) {
	}

	private final AnnotationModel model;
	private final IDocument document;
	/** How often the model has changed; where its annotations are those of files, on any thread. */
	private final AtomicInteger changes = new AtomicInteger();
	/** What was last shown: much is painted again that has not changed. */
	private Marks last = new Marks(-1, 0, List.of());

	/** @param document where the annotations of the model are */
	RulerAnnotations(AnnotationModel model, IDocument document) {
		this.model = model;
		this.document = document;
		model.addAnnotationModelListener(changed -> changes.incrementAndGet());
	}

	@Override
	public Iterator<Annotation> getAnnotationIterator() {
		return shown().stream().map(Mark::annotation).iterator();
	}

	/** {@inheritDoc} What only touches the region is told of as well, as who asks looks at where it is. */
	@Override
	public Iterator<Annotation> getAnnotationIterator(int offset, int length, boolean canStartBefore, boolean canEndAfter) {
		return shown().stream().filter(mark -> mark.touches(offset, offset + length)).map(Mark::annotation).iterator();
	}

	private List<Mark> shown() {
		int now = changes.get();
		long stamp = ((IDocumentExtension4) document).getModificationStamp();
		if (last.changes() != now || last.stamp() != stamp) {
			last = new Marks(now, stamp, firstOfLines());
		}
		return last.shown();
	}

	private List<Mark> firstOfLines() {
		Map<Place, Mark> firsts = new HashMap<>();
		List<Mark> shown = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			Position position = model.getPosition(annotation);
			if (position != null && !position.isDeleted()) {
				Mark mark = new Mark(annotation, position);
				Place place = annotation.isMarkedDeleted() ? null : place(mark);
				if (place == null) {
					shown.add(mark);
				} else {
					firsts.merge(place, mark, Mark::first);
				}
			}
		}
		shown.addAll(firsts.values());
		return shown;
	}

	/** @return {@code null} for what is in no line, or in more than one */
	private Place place(Mark mark) {
		try {
			int start = mark.position().getOffset();
			int line = document.getLineOfOffset(start);
			IRegion all = document.getLineInformation(line);
			boolean within = start + mark.position().getLength() <= all.getOffset() + all.getLength();
			return within ? new Place(mark.annotation().getType(), line) : null;
		} catch (BadLocationException gone) {
			// the text was replaced, and its annotations are about to be
			return null;
		}
	}

	@Override
	public Position getPosition(Annotation annotation) {
		return model.getPosition(annotation);
	}

	@Override
	public void addAnnotationModelListener(IAnnotationModelListener listener) {
		model.addAnnotationModelListener(listener);
	}

	@Override
	public void removeAnnotationModelListener(IAnnotationModelListener listener) {
		model.removeAnnotationModelListener(listener);
	}

	@Override
	public void connect(IDocument connected) {
		model.connect(connected);
	}

	@Override
	public void disconnect(IDocument connected) {
		model.disconnect(connected);
	}

	@Override
	public void addAnnotation(Annotation annotation, Position position) {
		model.addAnnotation(annotation, position);
	}

	@Override
	public void removeAnnotation(Annotation annotation) {
		model.removeAnnotation(annotation);
	}

	@Override
	public void addAnnotationModel(Object key, IAnnotationModel attachment) {
		model.addAnnotationModel(key, attachment);
	}

	@Override
	public IAnnotationModel getAnnotationModel(Object key) {
		return model.getAnnotationModel(key);
	}

	@Override
	public IAnnotationModel removeAnnotationModel(Object key) {
		return model.removeAnnotationModel(key);
	}

	@Override
	public void replaceAnnotations(Annotation[] removed, Map<? extends Annotation, ? extends Position> added) {
		model.replaceAnnotations(removed, added);
	}

	@Override
	public void modifyAnnotationPosition(Annotation annotation, Position position) {
		model.modifyAnnotationPosition(annotation, position);
	}

	@Override
	public void removeAllAnnotations() {
		model.removeAllAnnotations();
	}

	@Override
	public Object getModificationStamp() {
		return model.getModificationStamp();
	}
}
