package org.tftsr.ui.logs.internal.pii;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.texteditor.IAnnotationImageProvider;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.Images;
import org.tftsr.ui.logs.LogViewerIds;

/** Gives annotations in the rulers the images of their kinds. */
public final class PiiImageProvider implements IAnnotationImageProvider {

	@Override
	public Image getManagedImage(Annotation annotation) {
		return image(annotation);
	}

	/** Null where it has none. */
	static Image image(Annotation annotation) {
		if (annotation instanceof PiiAnnotation finding && !finding.isFirst()
				|| annotation instanceof BehindAnnotation behind && !behind.isAlone()) {
			return null;
		}
		if (LogViewerIds.KEPT_ANNOTATION.equals(annotation.getType())) {
			return Images.get(Images.KEPT);
		}
		for (PiiKind kind : PiiKind.values()) {
			if (LogViewerIds.annotationType(kind).equals(annotation.getType())) {
				return Images.get(KindLabels.image(kind));
			}
		}
		return null;
	}

	@Override
	public String getImageDescriptorId(Annotation annotation) {
		return null;
	}

	@Override
	public ImageDescriptor getImageDescriptor(String id) {
		return null;
	}
}
