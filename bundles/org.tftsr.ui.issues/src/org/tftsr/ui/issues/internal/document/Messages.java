package org.tftsr.ui.issues.internal.document;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String CompareVersions_name;
	public static String CompareVersions_preparing;
	public static String CompareVersions_present;
	public static String CompareVersions_toolTip;
	public static String CompareVersions_version;
	public static String ConflictDialog_edited;
	public static String ConflictDialog_generated;
	public static String ConflictDialog_keep;
	public static String ConflictDialog_message;
	public static String ConflictDialog_replace;
	public static String ConflictDialog_sections;
	public static String ConflictDialog_title;
	public static String ConflictDialog_whole;
	public static String DocumentBar_export;
	public static String DocumentBar_generate;
	public static String DocumentBar_generateTip;
	public static String DocumentBar_preview;
	public static String DocumentBar_publish;
	public static String DocumentBar_versions;
	public static String DocumentEditorInput_toolTip;
	public static String DocumentEditor_contents;
	public static String DocumentEditor_exporting;
	public static String DocumentEditor_generating;
	public static String DocumentEditor_leftOut;
	public static String DocumentEditor_loading;
	public static String DocumentEditor_locked;
	public static String DocumentEditor_preview;
	public static String DocumentEditor_wrongInput;
	public static String DocumentExport_docx;
	public static String DocumentExport_done;
	public static String DocumentExport_html;
	public static String DocumentExport_markdown;
	public static String DocumentExport_notDone;
	public static String DocumentExport_pdf;
	public static String DocumentExport_title;
	public static String DocumentProvider_saving;
	public static String DocumentWriting_done;
	public static String DocumentWriting_notDone;
	public static String VersionsDialog_author;
	public static String VersionsDialog_close;
	public static String VersionsDialog_compare;
	public static String VersionsDialog_message;
	public static String VersionsDialog_name;
	public static String VersionsDialog_number;
	public static String VersionsDialog_origin;
	public static String VersionsDialog_reading;
	public static String VersionsDialog_restore;
	public static String VersionsDialog_restoring;
	public static String VersionsDialog_saved;
	public static String VersionsDialog_title;
	public static String origin_earlier;
	public static String origin_edited;
	public static String origin_generated;
	public static String origin_imported;
	public static String origin_restored;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.document.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
