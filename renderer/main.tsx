import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import './ui/base.css';
import { App } from './shell/app.tsx';
import { SessionGone } from './shell/session-gone.tsx';
import { connect } from './transport/connect.ts';

// Without this zod would try to compile parsers at run time, which the content security policy forbids.
config({ jitless: true });

const place = document.querySelector('#root');
if (place === null) throw new Error('index.html has no place for the page.');
const root = createRoot(place);
const connection = await connect();
root.render(
  <StrictMode>
    {'message' in connection ? <SessionGone message={connection.message} /> : <App connection={connection} />}
  </StrictMode>,
);
