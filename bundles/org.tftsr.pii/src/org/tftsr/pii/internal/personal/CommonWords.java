package org.tftsr.pii.internal.personal;

import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/** The words that logs are made of: alone, they tell neither an account nor a host nor a person. */
public final class CommonWords {

	private static final WordSet WORDS = new WordSet("""
			abort aborted accept accepted access account action active add added address agent alert alive all allow
			allowed api app application applied archive args array async at attempt audit auth authentication authorized
			backend background backup bad batch begin binary bind block blocked body boot broker browser bucket buffer
			build bulk bus cache call callback cancel cancelled cart catalog change changed channel check checkout class
			cleanup clear client clock close closed cluster code command commit complete completed config configuration
			connect connected connection console consumer container content context controller core count create created
			critical cron crash cursor daemon dashboard data database debug default delay delete deleted denied deploy
			deployment device disabled disconnect disconnected disk domain done down download driver drop dropped dump
			duplicate empty enabled end endpoint engine entry env environment error errors event exception executor exit
			exited expired export external failed failure false fatal fetch field file files filter finished flush folder
			forbidden format found frame free frontend full function gateway get global group handler hash head header
			health heartbeat heap host http https id idle ignored image import index info init input insert install
			instance internal invalid inventory invoice item job join journal kernel key kill killed label launch leader
			level license limit line link list listen listener live load loaded local location lock locked log logged
			logger login logout loop lost mail main manager manual map master match max memory menu merge message method
			metrics migration min missing mode model module monitor mount name native network new next node none normal
			notice notification null number object off offline ok online open opened operation operator option order
			orders output owner package packet page parent parse parser partition password patch path pause payment peer
			pending ping pipeline plugin pod point policy poll pool port post prepare primary print priority private
			process processing producer product production profile program progress proxy public publish pull push put
			query queue quit rate read reader ready reason receive received record recovery redirect refresh refused
			register registry reject rejected release reload remote remove removed render replica replication report
			request requests reset resolve resource response restart restore result resume retry return role rollback
			root route router row rule run runner running runtime save scan schedule scheduler schema scope script search
			secondary secret security select send sender sent server service session set setup shard shop shutdown signal
			size skip sleep slot socket source space stack stage staging standby start started state static status stop
			stopped storage store stream string submit subscriber success successful support suspend sync system table
			target task template terminate terminated test text thread throttle ticket time timeout timer timestamp title
			token topic total trace transaction transfer trigger true trust type undefined unit unknown unlock up update
			updated upgrade upload url usage user username users valid validation value verify version view volume wait
			waiting warehouse warn warning watch web window worker workflow write writer zone
			""");

	private CommonWords() {
	}

	/** Whether the slice is one, in any case. */
	static boolean isOne(Window window, int start, int end) {
		return WORDS.contains(window, start, end);
	}

	/** Whether a text is one, in any case. */
	public static boolean isOne(String text) {
		return isOne(new Window(text.toCharArray()), 0, text.length());
	}
}
