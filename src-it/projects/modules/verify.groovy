def log = new File(basedir, 'build.log').text
assert log.count('6 applied, 0 stale, 0 failed') == 1
// In the parent and in the module that has a desired state of its own: remediate and check, twice. Once on its own.
assert log.count('baseline on IMAGE01') == 2 * 4 + 1
// In the other two modules.
assert log.count('Skipped: It was done in this build already, for the module it:modules:pom:1.') == 2 * 4
def left = new File(basedir, 'agent/target/cloudsync/report.json').text
assert left.contains('"outcome": "skipped"') && left.contains('for the module it:modules:pom:1. Its reports are in ')
assert new File(basedir, 'target/cloudsync/report.json').text.contains('"outcome": "met"')
assert new File(basedir, 'other/target/cloudsync/report.json').text.contains('"outcome": "met"')
assert log.count('cloudsync knows ') == 1
