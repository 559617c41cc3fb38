package org.tftsr.logs.internal;

import org.eclipse.osgi.util.NLS;

/** What this bundle says of failures. Why a line is taken for a cause is not among it, see {@code Reasons}. */
public final class Messages extends NLS {

	public static String BinaryKind_bzip2Why;
	public static String BinaryKind_elfWhy;
	public static String BinaryKind_evtxRemedy;
	public static String BinaryKind_evtxWhy;
	public static String BinaryKind_gzipWhy;
	public static String BinaryKind_javaWhy;
	public static String BinaryKind_journalRemedy;
	public static String BinaryKind_journalWhy;
	public static String BinaryKind_jpegWhy;
	public static String BinaryKind_otherRemedy;
	public static String BinaryKind_pdfRemedy;
	public static String BinaryKind_pdfWhy;
	public static String BinaryKind_pngWhy;
	public static String BinaryKind_sevenZipWhy;
	public static String BinaryKind_sqliteWhy;
	public static String BinaryKind_unpackRemedy;
	public static String BinaryKind_xzWhy;
	public static String BinaryKind_zipWhy;
	public static String BinaryKind_zstdWhy;
	public static String BudgetedMatcher_stepsRemedy;
	public static String BudgetedMatcher_stepsWhy;
	public static String CharsetDetection_notTextRemedy;
	public static String CharsetDetection_notTextWhy;
	public static String Compression_windowRemedy;
	public static String Compression_windowWhy;
	public static String ContentHash_changedWhat;
	public static String DamagedLog_tornRemedy;
	public static String DamagedLog_tornWhy;
	public static String EvidencePacker_budgetRemedy;
	public static String EvidencePacker_budgetWhat;
	public static String EvidencePacker_budgetWhy;
	public static String FileLogSource_deniedRemedy;
	public static String FileLogSource_deniedWhy;
	public static String FileLogSource_deviceRemedy;
	public static String FileLogSource_deviceWhy;
	public static String FileLogSource_folderRemedy;
	public static String FileLogSource_folderWhy;
	public static String FileLogSource_missingRemedy;
	public static String FileLogSource_missingWhy;
	public static String FileLogSource_systemRemedy;
	public static String FileLogSource_systemWhy;
	public static String FileProblems_changedWhy;
	public static String FileProblems_closedRemedy;
	public static String FileProblems_closedWhy;
	public static String LineFacts_otherRemedy;
	public static String LineFacts_otherWhy;
	public static String LineQuery_deepRemedy;
	public static String LineQuery_deepWhy;
	public static String LineQuery_emptyRemedy;
	public static String LineQuery_emptyWhat;
	public static String LineQuery_emptyWhy;
	public static String LineQuery_wrongRemedy;
	public static String LineQuery_wrongWhy;
	public static String LocalAnalyst_countRemedy;
	public static String LocalAnalyst_countWhy;
	public static String LogBytesSources_goneRemedy;
	public static String LogBytesSources_goneWhy;
	public static String LogSnapshot_editedWhat;
	public static String LogSnapshot_editedWhy;
	public static String LogSnapshot_lineWhat;
	public static String LogSnapshot_shorterWhy;
	public static String Log_analyseWhat;
	public static String Log_changedWhy;
	public static String Log_copyRemedy;
	public static String Log_diskRemedy;
	public static String Log_diskWhy;
	public static String Log_openWhat;
	public static String Log_readToEndWhat;
	public static String Log_readWhat;
	public static String Log_refreshRemedy;
	public static String MergedLog_lineWhat;
	public static String MergedLog_otherWhy;
	public static String MergedLog_refreshRemedy;
	public static String MergedLog_shorterWhy;
	public static String OrderedWork_failedRemedy;
	public static String OrderedWork_failedWhat;
	public static String OrderedWork_failedWhy;
	public static String Search_expressionWhat;
	public static String SnapshotInputStream_shorterRemedy;
	public static String SnapshotInputStream_shorterWhy;
	public static String Spool_folderRemedy;
	public static String Spool_folderWhy;
	public static String Spool_fullRemedy;
	public static String Spool_fullWhy;
	public static String SpooledBytes_damagedRemedy;
	public static String SpooledBytes_damagedWhy;

	static {
		NLS.initializeMessages("org.tftsr.logs.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
