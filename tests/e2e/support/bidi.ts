interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: string;
  message?: string;
}

/** A WebDriver BiDi session, which Firefox speaks itself. */
export interface Session {
  send<Answer = unknown>(method: string, params: object): Promise<Answer>;
  on<Params>(method: string, heard: (params: Params) => void): void;
  end(): void;
}

export async function connect(address: string): Promise<Session> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let last = 0;
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, (params: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    waiting.get(message.id ?? -1)?.(message);
    listeners.get(message.method ?? '')?.(message.params);
  });
  return {
    send: <Answer>(method: string, params: object) =>
      new Promise<Answer>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ result, error, message }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error}: ${message}`));
          else resolve(result as Answer);
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    on: <Params>(method: string, heard: (params: Params) => void) => {
      listeners.set(method, (params) => heard(params as Params));
    },
    end: () => socket.close(),
  };
}
