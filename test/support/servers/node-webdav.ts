import { v2 as webdav } from 'webdav-server'
import { freePort, type StoreServer } from './process-server'

/** The npm package `webdav-server`, in memory. */
export async function startNodeWebdav(): Promise<StoreServer> {
  const port = await freePort()
  const users = new webdav.SimpleUserManager()
  const user = users.addUser('reader', 'pencil', false)
  const rights = new webdav.SimplePathPrivilegeManager()
  rights.setRights(user, '/', ['all'])
  const server = new webdav.WebDAVServer({
    httpAuthentication: new webdav.HTTPBasicAuthentication(users, 'library'),
    privilegeManager: rights,
    hostname: '127.0.0.1',
    port,
  })
  await server.startAsync(port)
  return {
    name: 'npm webdav-server',
    url: `http://127.0.0.1:${port}/clipfile`,
    username: 'reader',
    password: 'pencil',
    stop: () => server.stopAsync(),
  }
}
