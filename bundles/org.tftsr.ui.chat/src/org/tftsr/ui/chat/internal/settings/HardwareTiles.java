package org.tftsr.ui.chat.internal.settings;

import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.tftsr.ai.ollama.Hardware;
import org.tftsr.ai.ollama.Hardware.Gpu;

/** What this machine has that matters to a model, in three tiles. */
final class HardwareTiles {

	private static final int TEXT_WIDTH = 120;

	private final Label processor;
	private final Label memory;
	private final Label graphics;

	HardwareTiles(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		processor = tile(row, Messages.Hardware_processor);
		memory = tile(row, Messages.Hardware_memory);
		graphics = tile(row, Messages.Hardware_graphics);
	}

	private static Label tile(Composite row, String title) {
		Group group = new Group(row, SWT.NONE);
		group.setText(title);
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(group);
		Label label = new Label(group, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, true).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	void show(Hardware hardware) {
		String name = hardware.processor() == null ? Messages.Hardware_unknown : hardware.processor();
		processor.setText(plain(hardware.cores() == 0 ? NLS.bind(Messages.Hardware_processorIs, name, hardware.architecture())
				: NLS.bind(Messages.Hardware_processorCores,
						new Object[] { name, hardware.architecture(), Integer.valueOf(hardware.cores()) })));
		memory.setText(hardware.memory() == 0 ? Messages.Hardware_unknown : Decimal.bytes(hardware.memory()));
		graphics.setText(plain(hardware.gpus().isEmpty() ? Messages.Hardware_noGraphics
				: hardware.gpus().stream().map(HardwareTiles::words).collect(Collectors.joining("\n"))));
		processor.requestLayout();
	}

	private static String plain(String text) {
		return text.replace("&", "&&");
	}

	private static String words(Gpu gpu) {
		return switch (gpu.kind()) {
		case DEDICATED -> NLS.bind(Messages.Hardware_dedicated, gpu.name(),
				gpu.memory() == 0 ? Messages.Hardware_memoryUnknown : Decimal.bytes(gpu.memory()));
		case UNIFIED -> NLS.bind(Messages.Hardware_unified, gpu.name());
		case DISPLAY_ONLY -> NLS.bind(Messages.Hardware_displayOnly, gpu.name());
		};
	}
}
