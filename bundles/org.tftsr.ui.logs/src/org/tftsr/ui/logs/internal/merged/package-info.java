/** Several log files shown as one, merged by time. */
package org.tftsr.ui.logs.internal.merged;
