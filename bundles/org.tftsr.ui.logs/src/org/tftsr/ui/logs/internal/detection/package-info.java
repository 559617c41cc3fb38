/** The settings of detection in the workbench: their preference page, and what happens when they change. */
package org.tftsr.ui.logs.internal.detection;
