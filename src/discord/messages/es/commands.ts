// Español: names and descriptions of the commands, as Discord's client shows them while typing.
import type { Catalogue } from '../catalogue.ts';

const since = { name: 'desde', description: 'Desde este día, mes o año: 2021-06-28, 2021-06 o 2021' };
const until = { name: 'hasta', description: 'Hasta este día, mes o año: 2021-06-28, 2021-06 o 2021' };
const speaker = { name: 'persona', description: 'Solo las palabras de esta persona' };
const outlet = { name: 'medio', description: 'Solo artículos de este medio' };
const hidden = { name: 'privado', description: 'Mostrar la respuesta solo a ti' };

export const commands: Catalogue['commands'] = {
  ask: {
    name: 'preguntar',
    description: 'Pregunta quién dijo qué, cuándo y dónde; respuesta palabra por palabra de los artículos',
    options: {
      question: { name: 'pregunta', description: 'Tu pregunta, con tus palabras' },
      speaker,
      outlet,
      since,
      until,
      private: hidden,
    },
  },
  quote: {
    name: 'citar',
    description: 'Citas de una persona, con medio y fecha',
    options: {
      speaker: {
        name: 'persona',
        description:
          'De quién: un nombre, un apellido, un organismo; o «palabras», para saber quién las dijo',
      },
      about: { name: 'tema', description: 'Solo sobre este tema' },
      order: { name: 'orden', description: 'Qué citas van primero' },
      outlet,
      since,
      until,
      private: hidden,
    },
    choices: {
      relevance: { name: 'las más pertinentes' },
      date: { name: 'las más recientes' },
      random: { name: 'una al azar' },
    },
  },
  compare: {
    name: 'comparar',
    description: 'Cómo cuenta cada medio una declaración o un tema, uno junto a otro',
    options: {
      topic: { name: 'tema', description: 'Una declaración, un tema o una pregunta' },
      speaker,
      since,
      until,
      private: hidden,
    },
  },
  speakers: {
    name: 'citados',
    description: 'A quién se cita en los artículos',
    options: { private: hidden },
  },
  outlets: { name: 'medios', description: 'De qué medios son los artículos', options: { private: hidden } },
  corpus: {
    name: 'corpus',
    description: 'Cuántos artículos hay, de qué fechas y si son recientes',
    options: {},
    parts: {
      about: {
        name: 'resumen',
        description: 'Cuántos artículos hay, de qué fechas y si son recientes',
        options: { private: hidden },
      },
      add: {
        name: 'añadir',
        description: 'Añadir un artículo o un zip de artículos (moderación)',
        options: {
          file: {
            name: 'fichero',
            description: 'El artículo: texto, página web, PDF, Word y más, o un zip de ellos',
          },
        },
      },
      remove: {
        name: 'quitar',
        description: 'Quitar un fichero de artículos (moderación)',
        options: { path: { name: 'ruta', description: 'El fichero que se quita' } },
      },
      undo: { name: 'deshacer', description: 'Deshacer el último cambio (moderación)', options: {} },
      log: { name: 'registro', description: 'Quién cambió qué y cuándo (moderación)', options: {} },
      rollback: {
        name: 'volver',
        description: 'Hacer que responda de nuevo un archivo anterior (moderación)',
        options: { archive: { name: 'archivo', description: 'El archivo que debe responder' } },
      },
      status: {
        name: 'estado',
        description: 'El archivo, sus ficheros y lo que está en marcha (moderación)',
        options: {},
      },
    },
  },
  timeline: {
    name: 'cronología',
    description: 'Lo que alguien ha dicho a lo largo del tiempo, en imagen y en lista',
    options: {
      speaker: { name: speaker.name, description: 'De quién: un nombre, un apellido, un organismo' },
      about: { name: 'tema', description: 'Solo sobre este tema' },
      since,
      until,
      private: hidden,
    },
  },
  help: { name: 'ayuda', description: 'Qué sé hacer, en una pantalla', options: {} },
  settings: {
    name: 'ajustes',
    description: 'Ver o cambiar cómo me comporto en este servidor (moderación)',
    options: {
      private: {
        name: 'privado',
        description: 'Mostrar las respuestas solo a quien pregunta, salvo que pida otra cosa',
      },
      channel: { name: 'canal', description: 'Añadir o quitar un canal donde las respuestas son para todos' },
      moderators: { name: 'moderación', description: 'Un rol que puede lo que puede la moderación' },
      language: { name: 'idioma', description: 'El idioma de mis respuestas en este servidor' },
      cooldown: { name: 'pausa', description: 'Segundos entre preguntas de un miembro tras una ráfaga' },
      reset: { name: 'restablecer', description: 'Volver a los valores iniciales' },
    },
  },
  stats: {
    name: 'estadísticas',
    description: 'Qué se preguntó aquí, cómo fue y qué falta en los artículos (moderación)',
    options: { period: { name: 'periodo', description: 'Cuánto tiempo mirar atrás' } },
    choices: { week: { name: '7 días' }, month: { name: '30 días' }, quarter: { name: '90 días' } },
  },
  reindex: {
    name: 'releer',
    description:
      'Leer de nuevo todos los artículos (moderación); mientras tanto responde el archivo anterior',
    options: {
      dry_run: { name: 'ensayo', description: 'Solo ensayar: decir qué cambiaría y no cambiar nada' },
    },
  },
};
