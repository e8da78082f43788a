def log = new File(basedir, 'build.log').text
assert log.contains('6 applied, 0 stale, 0 failed')
assert log.contains('There was nothing to change, and nothing was changed.')
assert log.contains('Every setting is as it was before the remediation.')
assert log.contains('Not met: tls12-client-enabled, tls12-server-enabled, dotnet-strong-crypto.')
def journals = new File(basedir, 'target/image.cloudsync-journal').listFiles().findAll { it.name.endsWith('.journal') }
assert journals.size() == 1 : 'a remediation with nothing to do writes nothing'
assert journals[0].text.contains('"record":"rolled-back"')
assert new File(basedir, 'target/cloudsync/report.json').text.contains('"outcome": "not-met"')
assert new File(basedir, 'target/cloudsync/TEST-cloudsync.xml').text.contains('<failure')
