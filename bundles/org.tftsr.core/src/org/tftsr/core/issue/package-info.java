/** Issues with the whys and the timeline that belong to them. */
package org.tftsr.core.issue;
