def log = new File(basedir, 'build.log').text
assert log.count('Skipped (cloudsync.skip).') == 3
assert new File(basedir, 'target').list() == ['cloudsync']
assert new File(basedir, 'target/cloudsync/report.json').text.contains('"outcome": "skipped"')
assert new File(basedir, 'target/cloudsync/TEST-cloudsync.xml').text.contains('<skipped message="It was skipped (cloudsync.skip).">')
