def log = new File(basedir, 'build.log').text
assert log.contains("cloudsync.yaml:1:1: unknown key 'baselin' in the desired state; did you mean 'baseline'?")
assert log.contains("cloudsync.yaml:2:9: target must be ") && log.contains("did you mean 'image'?")
assert log.contains('nothing was checked and nothing was changed')
def report = new File(basedir, 'target/cloudsync/report.json').text
assert report.contains('"outcome": "error"') && report.contains("did you mean 'baseline'?")
