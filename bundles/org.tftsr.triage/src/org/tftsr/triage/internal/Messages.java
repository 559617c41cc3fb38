package org.tftsr.triage.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
public final class Messages extends NLS {

	public static String ApprovedSpans_remedy;
	public static String ApprovedSpans_what;
	public static String ApprovedSpans_why;
	public static String AtomicFile_deviceRemedy;
	public static String AtomicFile_deviceWhy;
	public static String AtomicFile_existsRemedy;
	public static String AtomicFile_existsWhy;
	public static String AtomicFile_failedRemedy;
	public static String AtomicFile_folderRemedy;
	public static String AtomicFile_folderWhy;
	public static String AtomicFile_noFolderRemedy;
	public static String AtomicFile_noFolderWhy;
	public static String AtomicFile_partialRemedy;
	public static String AtomicFile_partialWhy;
	public static String AtomicFile_unresolvedRemedy;
	public static String AtomicFile_what;
	public static String Database_noneWhy;
	public static String Detection_looking;
	public static String DiskReserve_reached;
	public static String DocumentService_compareWhat;
	public static String DocumentService_exportWhat;
	public static String DocumentService_exporting;
	public static String DocumentService_noVersionRemedy;
	public static String DocumentService_noVersionWhy;
	public static String DocumentService_noneRemedy;
	public static String DocumentService_restoreWhat;
	public static String ExportFolder_deleteRemedy;
	public static String ExportFolder_deleteWhat;
	public static String ExportFolder_listRemedy;
	public static String ExportFolder_listWhat;
	public static String ExportFolder_moveRemedy;
	public static String ExportFolder_putBackWhat;
	public static String ExportFolder_setAsideWhat;
	public static String ImportedIssue_entriesWhy;
	public static String ImportedIssue_foreignWhy;
	public static String ImportedIssue_formWhy;
	public static String ImportedIssue_linksWhy;
	public static String ImportedIssue_messagesWhy;
	public static String ImportedIssue_newerRemedy;
	public static String ImportedIssue_newerWhy;
	public static String ImportedIssue_remedy;
	public static String ImportedIssue_what;
	public static String IssueTransfer_encodingWhy;
	public static String IssueTransfer_exporting;
	public static String IssueTransfer_importing;
	public static String IssueTransfer_largeWhy;
	public static String IssueTransfer_noFileWhy;
	public static String IssueTransfer_remedy;
	public static String IssueTransfer_unreadableRemedy;
	public static String IssueTransfer_unreadableWhy;
	public static String IssueTransfer_what;
	public static String Issue_noneRemedy;
	public static String Issue_noneWhat;
	public static String LeavingIssue_unsearched;
	public static String LeavingService_noDocumentWhy;
	public static String LeavingService_noIssueWhy;
	public static String LeavingService_redacting;
	public static String LeavingService_what;
	public static String LogIntake_replacedRemedy;
	public static String LogIntake_replacedWhat;
	public static String LogIntake_replacedWhy;
	public static String LogIntake_unpacking;
	public static String LogWork_changedRemedy;
	public static String LogWork_changedWhy;
	public static String LogWork_copying;
	public static String LogWork_encodingRemedy;
	public static String LogWork_encodingWhy;
	public static String LogWork_leavingOut;
	public static String LogWork_lookingUp;
	public static String LogWork_noneRemedy;
	public static String LogWork_noneWhat;
	public static String LogWork_unknownRemedy;
	public static String LogWork_unknownWhat;
	public static String LogWork_useWhat;
	public static String Restorer_ambiguousRemedy;
	public static String Restorer_ambiguousWhat;
	public static String Restorer_ambiguousWhy;
	public static String Restorer_backupRemedy;
	public static String Restorer_damagedWhy;
	public static String Restorer_failedRemedy;
	public static String Restorer_noOriginalWhy;
	public static String Restorer_noneRemedy;
	public static String Restorer_noneWhy;
	public static String Restorer_otherWhy;
	public static String Restorer_restoring;
	public static String Restorer_what;
	public static String TakenLines_fetching;
	public static String TakenLines_manyRemedy;
	public static String TakenLines_manyWhat;
	public static String TakenLines_manyWhy;
	public static String TextToLeave_large;
	public static String TextToLeave_leftOut;
	public static String TextToLeave_unreadable;
	public static String TimelineWork_noTimeRemedy;
	public static String TimelineWork_noTimeWhat;
	public static String TimelineWork_noTimeWhy;
	public static String TriageRun_deletedRemedy;
	public static String TriageRun_deletedWhat;
	public static String TriageRun_deletedWhy;
	public static String TriageRun_existsRemedy;
	public static String TriageRun_noLogRemedy;
	public static String TriageRun_noLogWhat;
	public static String TriageRun_noLogWhy;
	public static String TriageRun_writing;
	public static String TriageService_redacting;
	public static String WhyService_redacting;
	public static String WhyService_writing;

	static {
		NLS.initializeMessages("org.tftsr.triage.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
