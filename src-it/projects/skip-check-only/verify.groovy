def log = new File(basedir, 'build.log').text
assert log.contains('Skipped (cloudsync.check.skip).')
assert log.contains('holds what 1 .reg files say.') : 'a skip of one goal does not reach another'
