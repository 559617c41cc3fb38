package org.tftsr.integrations.internal.confluence;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String CloudPages_findSpaceWhat;
	public static String CloudPages_noSpaceRemedy;
	public static String CloudPages_noSpaceWhy;
	public static String CloudPages_spaceOfPageWhat;
	public static String ConfluenceCalls_unknownFormRemedy;
	public static String ConfluenceCalls_unknownFormWhy;
	public static String ConfluenceComponent_labelWhat;
	public static String ConfluenceProbe_connectWhat;
	public static String ConfluenceProbe_noCloudRemedy;
	public static String ConfluenceProbe_noCloudWhy;
	public static String ConfluenceProbe_noServerRemedy;
	public static String ConfluenceProbe_noServerWhy;
	public static String ConfluenceProbe_noSpaces;
	public static String ConfluenceProbe_nobodyRemedy;
	public static String ConfluenceProbe_nobodyWhy;
	public static String DeletedPages_archivedRemedy;
	public static String DeletedPages_archivedWhy;
	public static String DeletedPages_draftRemedy;
	public static String DeletedPages_draftWhy;
	public static String DeletedPages_noneRemedy;
	public static String DeletedPages_noneWhy;
	public static String DeletedPages_otherWhy;
	public static String DeletedPages_trashedRemedy;
	public static String DeletedPages_trashedWhy;
	public static String Ids_attachment;
	public static String Ids_page;
	public static String Ids_site;
	public static String Ids_space;
	public static String InlineComments_more;
	public static String Labels_addWhat;
	public static String Labels_charactersRemedy;
	public static String Labels_charactersWhy;
	public static String PageSearch_emptyRemedy;
	public static String PageSearch_emptyWhy;
	public static String PageWriting_changedRemedy;
	public static String PageWriting_changedWhy;
	public static String PageWriting_commentLost;
	public static String PageWriting_commentOfTextLost;
	public static String PageWriting_controlTitleWhy;
	public static String PageWriting_longTitleWhy;
	public static String PageWriting_noTitleWhy;
	public static String PageWriting_sameTitleRemedy;
	public static String PageWriting_sameTitleWhy;
	public static String PageWriting_titleRemedy;
	public static String PageWriting_titleWhat;
	public static String PageWriting_unseenRemedy;
	public static String PageWriting_unseenWhy;
	public static String Pages_changeWhat;
	public static String Pages_madeThenWhat;
	public static String Pages_searchWhat;
	public static String Site_addressRemedy;
	public static String Site_addressWhat;
	public static String Site_addressWhy;
	public static String Site_cloudRemedy;
	public static String Site_cloudWhat;
	public static String Site_cloudWhy;
	public static String VersionedPages_attachWhat;
	public static String VersionedPages_attachmentsWhat;
	public static String VersionedPages_labelsWhat;
	public static String VersionedPages_listSpacesWhat;
	public static String VersionedPages_makeWhat;
	public static String VersionedPages_readWhat;
	public static String VersionedPages_sameTitleWhat;

	static {
		NLS.initializeMessages("org.tftsr.integrations.internal.confluence.messages", Messages.class);
	}

	private Messages() {
	}
}
