/** Azure DevOps, against an organisation of the tests' own and the published description. */
package org.tftsr.integrations.tests.azuredevops;
