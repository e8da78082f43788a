def log = new File(basedir, 'build.log').text
assert log.findAll(/(agent|tools) \.+ FAILURE/).size() == 2 * 2
assert log.count('Not met: tls12-client-enabled, tls12-server-enabled, dotnet-strong-crypto. See above or ') == 2
assert log.count('Skipped: ') == 0
def second = 'Failed to execute goal .*:check \\(check\\) on project (agent|tools): ' +
    "'check' has failed in this build already, for the module it:(agent|tools):pom:1\\. Its reports are in "
assert log.findAll(second).size() == 2
def reports = ['agent', 'tools'].collect { new File(basedir, it + '/target/cloudsync/report.json').text }
assert reports.count { it.contains('"outcome": "not-met"') } == 1
assert reports.count { it.contains('"outcome": "error"') && it.contains('has failed in this build already') } == 1
