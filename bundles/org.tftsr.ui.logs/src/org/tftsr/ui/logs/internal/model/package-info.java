/** One open log: its text, what was found in it, and the jobs that read and search it. */
package org.tftsr.ui.logs.internal.model;
