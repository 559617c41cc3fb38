package org.tftsr.integrations.internal.publish;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String AttachedFiles_pdf;
	public static String Existing_gone;
	public static String FieldValue_value;
	public static String IncidentCalls_changeWhat;
	public static String IncidentCalls_changedRemedy;
	public static String IncidentCalls_changedWhy;
	public static String IncidentPublisher_numberRemedy;
	public static String IncidentPublisher_numberWhy;
	public static String IncidentPublisher_readyWhat;
	public static String MadePages_accountRemedy;
	public static String MadePages_accountWhy;
	public static String MadePages_firstVersionGoneRemedy;
	public static String MadePages_firstVersionGoneWhy;
	public static String MadePages_indexingRemedy;
	public static String MadePages_indexingWhy;
	public static String MadePages_notIndexedRemedy;
	public static String MadePages_notIndexedWhy;
	public static String MadePages_notShownRemedy;
	public static String MadePages_notShownWhy;
	public static String MadePages_putAwayRemedy;
	public static String MadePages_putAwayWhy;
	public static String MadePages_unreadableRemedy;
	public static String MadePages_unreadableWhy;
	public static String MarkdownNesting_deepWhy;
	public static String MarkdownNesting_marksWhy;
	public static String MarkdownNesting_place;
	public static String MarkdownNesting_remedy;
	public static String MarkdownNesting_what;
	public static String Names_parent;
	public static String Names_space;
	public static String PageDraft_changed;
	public static String PageDraft_changedRemedy;
	public static String PageDraft_changedWhy;
	public static String PageDraft_otherPageRemedy;
	public static String PageDraft_otherPageWhy;
	public static String PageDraft_retitledRemedy;
	public static String PageDraft_retitledWhy;
	public static String PageDraft_state;
	public static String PagePublisher_labelRemedy;
	public static String PagePublisher_labelWhy;
	public static String PagePublisher_noSpaceRemedy;
	public static String PagePublisher_noSpaceWhy;
	public static String PagePublisher_readyWhat;
	public static String PlaceLocks_closeRemedy;
	public static String PlaceLocks_fileWhy;
	public static String PlaceLocks_openRemedy;
	public static String PlaceLocks_takenRemedy;
	public static String PlaceLocks_takenWhy;
	public static String Planning_asking;
	public static String Planning_elsewhereRemedy;
	public static String Planning_elsewhereWhy;
	public static String Planning_issueRemedy;
	public static String Planning_issueWhat;
	public static String Planning_issueWhy;
	public static String Planning_notSetUpRemedy;
	public static String Planning_notSetUpWhy;
	public static String PublicationServiceComponent_linkGoneRemedy;
	public static String PublicationServiceComponent_linkGoneWhy;
	public static String PublicationServiceComponent_linkRemedy;
	public static String PublicationServiceComponent_linkWhat;
	public static String PublicationServiceComponent_linkWhy;
	public static String PublicationServiceComponent_lookRemedy;
	public static String PublicationServiceComponent_noneRemedy;
	public static String PublicationServiceComponent_noneWhy;
	public static String PublicationServiceComponent_notAsPlannedWhy;
	public static String PublicationServiceComponent_notReadyWhy;
	public static String PublicationServiceComponent_openRemedy;
	public static String PublicationServiceComponent_otherServerRemedy;
	public static String PublicationServiceComponent_otherServerWhy;
	public static String PublicationServiceComponent_otherTextWhy;
	public static String PublicationServiceComponent_readyAgainRemedy;
	public static String PublicationServiceComponent_readyWhat;
	public static String PublicationServiceComponent_stays;
	public static String PublicationServiceComponent_staysElsewhere;
	public static String PublicationServiceComponent_unknownWhy;
	public static String PublicationServiceComponent_unlinkedWhy;
	public static String PublicationServiceComponent_unsearchedWhy;
	public static String PublicationServiceComponent_unseenRemedy;
	public static String PublicationServiceComponent_unseenWhy;
	public static String Publication_goOnWhat;
	public static String Publication_publishWhat;
	public static String Ready_asItIs;
	public static String Ready_elsewhere;
	public static String Sending_publishing;
	public static String TicketDraft_note;
	public static String TicketDraft_noteAgain;
	public static String TicketDraft_replaces;
	public static String TicketDraft_replacesOthers;
	public static String TicketDraft_stays;
	public static String TicketDraft_title;
	public static String TicketFields_becomes;
	public static String TicketFields_becomesFrom;
	public static String TicketFields_stays;
	public static String TicketFields_staysAsSet;
	public static String TicketText_changedRemedy;
	public static String TicketText_changedWhy;
	public static String TicketText_noTicketRemedy;
	public static String TicketText_noTicketWhy;
	public static String TicketText_readyWhat;
	public static String UnmarkedTicket_notSearched;
	public static String UnmarkedTicket_remedy;
	public static String UnmarkedTicket_retitled;
	public static String UnmarkedTicket_sameTitle;
	public static String UnmarkedTicket_why;
	public static String WorkItemPublisher_findRemedy;
	public static String WorkItemPublisher_findWhat;
	public static String WorkItemPublisher_findWhy;
	public static String WorkItemPublisher_priorityRemedy;
	public static String WorkItemPublisher_priorityWhy;
	public static String WorkItemPublisher_readyWhat;

	static {
		NLS.initializeMessages("org.tftsr.integrations.internal.publish.messages", Messages.class);
	}

	private Messages() {
	}
}
