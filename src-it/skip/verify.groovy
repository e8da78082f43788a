def log = new File(basedir, 'build.log').text
assert log.count('Skipped (cloudsync.skip).') == 3
assert !new File(basedir, 'target').exists()
