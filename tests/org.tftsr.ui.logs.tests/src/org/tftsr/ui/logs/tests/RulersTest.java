package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension2;
import org.eclipse.jface.text.source.IVerticalRulerInfo;
import org.eclipse.jface.text.source.IVerticalRulerInfoExtension;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;

/** What the rulers beside a log have to go through whenever something is marked: as much as they show, and not all that is found. */
class RulersTest extends WorkbenchTest {

	private static final String ADDRESS = "192.0.2."; //$NON-NLS-1$
	private static final int ADDRESSES = 200;
	private static final String NETWORK = "IPv4 address"; //$NON-NLS-1$
	private static final String LINE = IntStream.range(0, ADDRESSES).mapToObj(number -> ADDRESS + number)
			.collect(Collectors.joining(" ", "peers ", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private static IAnnotationModel model(IEditorPart editor) {
		return ((IVerticalRulerInfoExtension) editor.getAdapter(IVerticalRulerInfo.class)).getModel();
	}

	/** The lines, from 0, of what is found that the rulers have to show, in order. */
	private static List<Integer> marked(IEditorPart editor) throws Exception {
		return Workbench.ui(() -> {
			List<Integer> lines = new ArrayList<>();
			IAnnotationModel model = model(editor);
			model.getAnnotationIterator().forEachRemaining(annotation -> {
				if (isFinding(annotation)) {
					lines.add(Integer.valueOf(line(editor, model.getPosition(annotation))));
				}
			});
			Collections.sort(lines);
			return lines;
		});
	}

	private static int line(IEditorPart editor, Position position) {
		try {
			return Workbench.document(editor).getLineOfOffset(position.getOffset());
		} catch (BadLocationException e) {
			throw new AssertionError(e);
		}
	}

	private static boolean isFinding(Annotation annotation) {
		return annotation.getType().equals(LogViewerIds.annotationType(PiiKind.NETWORK));
	}

	@Test
	void aLineOfManyFindingsOfATypeIsOneMarkForTheRulers() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("peers.log", utf8(LINE + "\nall is well\n" + LINE + '\n'))); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(2 * ADDRESSES, Workbench.annotations(editor, PiiKind.NETWORK).size());
		assertEquals(List.of(Integer.valueOf(0), Integer.valueOf(2)), marked(editor));
		Bars.chooseFrom("Types of Findings to Show", NETWORK); //$NON-NLS-1$
		assertEquals(List.of(), marked(editor), "what is hidden is not marked any more"); //$NON-NLS-1$
		Bars.chooseFrom("Types of Findings to Show", NETWORK); //$NON-NLS-1$
		Workbench.settle();
		assertEquals(List.of(Integer.valueOf(0), Integer.valueOf(2)), marked(editor));
		Workbench.screenshot("rulers"); //$NON-NLS-1$
	}

	@Test
	void theFirstOfItsTypeInTheLineIsTheOneAndOnlyThoseInSightAreGoneThrough() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("peers.log", utf8(LINE + '\n' + LINE + '\n'))); //$NON-NLS-1$
		List<String> inSight = Workbench.ui(() -> {
			List<String> texts = new ArrayList<>();
			IAnnotationModel model = model(editor);
			IRegion second = Workbench.document(editor).getLineInformation(1);
			var seen = ((IAnnotationModelExtension2) model).getAnnotationIterator(second.getOffset(), second.getLength(), true, true);
			while (seen.hasNext()) {
				Annotation annotation = seen.next();
				if (isFinding(annotation)) {
					int offset = model.getPosition(annotation).getOffset();
					texts.add(Workbench.document(editor).get().substring(offset, offset + ADDRESS.length() + 2));
				}
			}
			return texts;
		});
		assertEquals(List.of(ADDRESS + "0 "), inSight); //$NON-NLS-1$
	}
}
